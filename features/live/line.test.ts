import { expect, test, vi } from 'vitest';
import { openLine } from './line';

const bytes = (size: number) => new Uint8Array(size).fill(120);

test('what is sent arrives, the very same bytes, and the end after it', async () => {
  const onEnd = vi.fn();
  const { stream, send, end } = openLine(onEnd);
  const told = bytes(10);
  send(told);
  end();
  const reader = stream.getReader();
  expect((await reader.read()).value).toBe(told);
  expect(await reader.read()).toMatchObject({ done: true });
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test('a listener who does not listen is let go, and what waited for them is dropped', async () => {
  const onEnd = vi.fn();
  const { stream, send, end } = openLine(onEnd);
  for (let sent = 0; sent < 64; sent += 1) send(bytes(1024));
  expect(onEnd).not.toHaveBeenCalled();
  send(bytes(1024));
  expect(onEnd).toHaveBeenCalledTimes(1);
  send(bytes(1024));
  end();
  expect(onEnd).toHaveBeenCalledTimes(1);
  await expect(stream.getReader().read()).rejects.toMatchObject({ name: 'AbortError' });
});

test('a listener who leaves is missed at once', async () => {
  const onEnd = vi.fn();
  const { stream, send } = openLine(onEnd);
  await stream.cancel();
  send(bytes(1));
  expect(onEnd).toHaveBeenCalledTimes(1);
});
