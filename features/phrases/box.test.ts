import { expect, test } from 'vitest';
import { koreanPhrases } from '@/db/seed/phrases/ko';
import { type Box, packBox, unpackBox } from './box';
import { BOX_LIMIT } from './limits';

const box = (text: string): Box => ({ text, kind: 'hold', language: null });

test.each([
  ['a line', 'troll'],
  ['lines', 'troll\n시발\nおい'],
  ['half of a pair', '\ud83d'],
  [
    'a full box of Korean',
    koreanPhrases
      .map(({ text }) => text)
      .join('\n')
      .slice(0, BOX_LIMIT),
  ],
])('%s comes back as it was', (_, text) => {
  const value = packBox(box(text));
  expect(value).toMatch(/^[\w-]{1,4000}$/);
  expect(unpackBox(value ?? '')).toEqual(box(text));
});

test('what is too long or too dense for a cookie is not packed', () => {
  expect(packBox(box('x'.repeat(BOX_LIMIT + 1)))).toBeNull();
  let seed = 7;
  const noise = Array.from({ length: BOX_LIMIT }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (seed % 20_000));
  });
  expect(packBox(box(noise.join('')))).toBeNull();
});

test.each([
  undefined,
  '',
  'nonsense',
  '!',
  Buffer.from('{}').toString('base64url'),
  'a'.repeat(5000),
])('a cookie that says %j holds nothing', (value) => {
  expect(unpackBox(value)).toBeNull();
});
