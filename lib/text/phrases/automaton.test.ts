import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAutomaton, scan } from './automaton';

const symbols = (text: string) => [...text].map((char) => ({ symbol: char.codePointAt(0) ?? 0 }));

function findAll(keys: string[], text: string) {
  const found: string[] = [];
  const steps = scan(buildAutomaton(keys.map(symbols)), symbols(text), (key, last) =>
    found.push(`${keys[key]}@${last}`),
  );
  return { found, steps };
}

test('finds keys that overlap, contain each other and are the same', () => {
  expect(findAll(['he', 'she', 'his', 'hers', 'he'], 'ushers').found).toEqual([
    'she@3',
    'he@3',
    'he@3',
    'hers@5',
  ]);
});

test('finds what a search for each key finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x') }),
      (keys, text) => {
        const expected = keys.flatMap((key) =>
          [...text].flatMap((_, at) =>
            text.startsWith(key, at) ? [`${key}@${at + key.length - 1}`] : [],
          ),
        );
        expect(findAll(keys, text).found.sort()).toEqual(expected.sort());
      },
    ),
  );
});

test.each([
  ['keys within keys', ['a', 'aa', 'aaa', 'aaaa', 'aaaaaaaa'], 'a'],
  ['a key that nearly fits', [`${'a'.repeat(59)}b`], 'a'],
  ['keys that fall back one by one', ['abababab', 'babababc', 'ababac'], 'ab'],
  ['nothing that is in a key', ['abc'], 'xyz'],
])('takes a bounded number of steps for each symbol: %s', (_, keys, unit) => {
  const steps = [32_000, 64_000].map(
    (size) => findAll(keys, unit.repeat(size / unit.length)).steps,
  );
  expect(steps[1]).toBeLessThanOrEqual(2 * (steps[0] ?? 0) + 100);
  expect(steps[1]).toBeLessThanOrEqual(64_000 * (2 + keys.length));
});
