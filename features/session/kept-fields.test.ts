import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keepFields, readKeptFields } from './kept-fields';

const names = ['text', 'choice'] as const;
const kept = (fields: Record<string, unknown> | null) => keepFields('typed', names, fields);
const heldBy = (cookie: string | null) =>
  decodeURIComponent(/=([^;]*)/.exec(cookie ?? '')?.[1] ?? '');
const packed = (text: string) => deflateRawSync(text).toString('base64url');

test('what was typed comes back whole, up to what a cookie holds', () => {
  const text = '👩‍❤️‍💋‍👨👨‍👩‍👧‍👦'.repeat(140);
  const cookie = kept({ text, choice: 'b', other: 'dropped' });
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie?.length).toBeLessThan(4096);
  expect(readKeptFields(heldBy(cookie), names)).toEqual({ text, choice: 'b' });
});

test('more than that is refused, never cut', () => {
  const text = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 5)).join(
    '',
  );
  expect(kept({ text })).toBeNull();
});

test('a field that was not sent is empty, half a character is none, and null forgets all', () => {
  expect(readKeptFields(heldBy(kept({ text: 'x\ud83d' })), names)).toEqual({
    text: 'x\ufffd',
    choice: '',
  });
  expect(kept(null)).toMatch(/^typed=;.*1970/);
});

test.each([undefined, '', 'nonsense', packed('null'), packed('[]'), packed('{"text":"alone"}')])(
  'nothing is read from %j',
  (value) => expect(readKeptFields(value, names)).toBeNull(),
);
