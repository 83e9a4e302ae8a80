import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import net, { type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, ask, fromOurPage } from './ask';
import { type Crowd, congratulation, type Deed, gatherCrowd } from './crowd';
import { expectExactly, send } from './flood';
import { type Site, startSite } from './site';

let site: Site;
let crowd: Crowd;
const stored: Deed[] = [];
beforeAll(async () => {
  site = await startSite();
  crowd = await gatherCrowd(60);
});
afterAll(() => site.stop());

function fan(number: number) {
  const found = crowd.fans[number];
  if (!found) throw new Error('Too few fans came.');
  return found;
}

test('who cuts the line after sending finds it stored once when they send again', async () => {
  const deeds = crowd.fans.map((each) => congratulation(crowd.slug, each));
  await Promise.all(deeds.map(sendAndCut));
  const answers = await Promise.all(deeds.map((deed) => send(site.url, deed)));
  for (const { status, body } of answers) expect([200, 201], body).toContain(status);
  stored.push(...deeds);
  await expectExactly(crowd.slug, stored);
});

test('ten megabytes are refused, whether announced or not, and the server goes on', async () => {
  const before = await ask(`${site.url}/api/health`);
  expect(before.status).toBe(200);
  const text = 'a'.repeat(10 * 1024 * 1024);
  const deed = congratulation(crowd.slug, fan(0));
  const body = JSON.stringify({ text, clientKey: randomUUID() });
  expect(await statusOfUpload(deed, body, true)).toBe(413);
  expect(await statusOfUpload(deed, body, false)).toBe(413);
  await expectExactly(crowd.slug, stored);
  expect((await send(site.url, deed)).status).toBe(201);
  stored.push(deed);
});

test('a thousand half-sent requests keep no reader waiting, and are shown out', async () => {
  const page = `${site.url}/en/posts/${crowd.slug}`;
  await ask(page);
  const sockets = await Promise.all(Array.from({ length: 1000 }, (_, number) => halfSend(number)));
  let open = sockets.length;
  for (const socket of sockets) socket.once('close', () => (open -= 1));
  const answers: Answer[] = [];
  for (let number = 0; number < 20; number += 1) answers.push(await ask(page));
  expect(open).toBe(1000);
  for (const { status, ms } of answers) {
    expect(status).toBe(200);
    expect(ms).toBeLessThan(1000);
  }
  const deed = congratulation(crowd.slug, fan(1));
  expect((await send(site.url, deed)).status).toBe(201);
  stored.push(deed);
  await expect.poll(() => open, { timeout: 30_000 }).toBe(0);
  await expectExactly(crowd.slug, stored);
});

/** The bytes of a deed as they go over the line. */
function bytesOf({ fan: { cookie }, method, path, body = '' }: Deed): string {
  const headers = { host: new URL(site.url).host, cookie, ...fromOurPage };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const about = ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`];
  return [`${method} ${path} HTTP/1.1`, ...lines, ...about, '', body].join('\r\n');
}

async function connect(): Promise<Socket> {
  const socket = net.connect(Number(new URL(site.url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

async function sendAndCut(deed: Deed) {
  const socket = await connect();
  await new Promise((resolve) => socket.write(bytesOf(deed), resolve));
  socket.resetAndDestroy();
}

/** Half of the headers, or all of them and a byte of the body. */
async function halfSend(number: number): Promise<Socket> {
  const socket = await connect();
  const whole = bytesOf(congratulation(crowd.slug, fan(number % 60)));
  const end = number % 2 === 0 ? 40 : whole.indexOf('\r\n\r\n') + 5;
  socket.write(whole.slice(0, end));
  socket.resume();
  return socket;
}

/** Sends slowly enough to hear the answer before the end. */
async function statusOfUpload(deed: Deed, body: string, announced: boolean): Promise<number> {
  const length = announced ? `content-length: ${body.length}` : 'transfer-encoding: chunked';
  const head = bytesOf({ ...deed, body: '' }).replace('content-length: 0', length);
  const socket = await connect();
  let heard = '';
  socket.setEncoding('latin1').on('data', (words) => {
    heard += words;
  });
  socket.write(head);
  const size = 64 * 1024;
  for (let at = 0; at < body.length && heard === ''; at += size) {
    const part = body.slice(at, at + size);
    socket.write(announced ? part : `${part.length.toString(16)}\r\n${part}\r\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (!announced) socket.write('0\r\n\r\n');
  await expect.poll(() => heard, { timeout: 10_000 }).not.toBe('');
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1]);
}
