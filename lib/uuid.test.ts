import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseUuid } from './uuid';

test('any UUID is read, in lower case', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(parseUuid(id)).toBe(id);
      expect(parseUuid(id.toUpperCase())).toBe(id);
    }),
  );
});

test.each(['', 'x', '0190b5a0-0000-7000-8000', '{0190b5a0-0000-7000-8000-000000000000}', 7, null])(
  '%j is none',
  (value) => {
    expect(parseUuid(value)).toBeNull();
  },
);
