import { expect, test } from 'vitest';
import { romanise } from './romanise';

test.each([
  ['유나', 'yuna'],
  ['한복남', 'hanboknam'],
  ['홍빛나', 'hongbitna'],
  ['꽃잎', 'kkotip'],
  ['의왕', 'uiwang'],
  ['닭', 'dak'],
  ['Mina 미나 ♡', 'Mina mina ♡'],
  ['山ㅋ', '山ㅋ'],
])('%s is spelled %s', (korean, latin) => {
  expect(romanise(korean)).toBe(latin);
  expect(romanise(korean.normalize('NFD'))).toBe(latin.normalize('NFC'));
});
