import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeStuckSockets } from './stuck-sockets';

const SILENCE_MS = 300;
const answers: ServerResponse[] = [];
const server = createServer((_, response) => {
  answers.push(response);
  response.write('begun');
});
beforeAll(async () => {
  closeStuckSockets(/\/live$/, SILENCE_MS);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

/** Asks for a path and then reads nothing. */
async function askAndFallSilent(path: string) {
  const { port } = server.address() as AddressInfo;
  const asking = once(server, 'request');
  const client = connect(port, '127.0.0.1');
  client.on('error', () => {});
  client.pause();
  client.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await asking;
  const answer = answers.at(-1);
  if (!answer) throw new Error('Nobody was answered');
  return { client, answer };
}

test('a stream that nobody takes is closed after a silence', async () => {
  const { client, answer } = await askAndFallSilent('/posts/x/live');
  const closed = once(answer, 'close');
  while (answer.write(Buffer.alloc(64 * 1024)) || answer.writableLength < 8 * 1024 * 1024);
  await closed;
  expect(answer.socket?.destroyed ?? true).toBe(true);
  client.destroy();
});

test('a stream that is written to and read stays', async () => {
  const { client, answer } = await askAndFallSilent('/posts/x/live');
  client.resume();
  const beats = setInterval(() => answer.write('beat'), SILENCE_MS / 10);
  for (const _ of [1, 2]) {
    const silent = await askAndFallSilent('/posts/x/live');
    await once(silent.answer, 'close');
  }
  clearInterval(beats);
  expect(answer.socket?.destroyed).toBe(false);
  client.destroy();
});

test('other answers may take their time', async () => {
  const stream = await askAndFallSilent('/posts/x/live');
  const other = await askAndFallSilent('/posts/x');
  await once(stream.answer, 'close');
  expect(other.answer.socket?.destroyed).toBe(false);
  other.client.destroy();
});
