import { expect, test } from 'vitest';
import { parseEmail } from './input';

test.each([
  ['Mina@Fans.Example', 'mina@fans.example'],
  ['  a.b+c@x.example ', 'a.b+c@x.example'],
  ['ｍｉｎａ@fans.example', 'mina@fans.example'],
])('%j is the address %s', (typed, address) => {
  expect(parseEmail(typed)).toBe(address);
});

test.each([
  '',
  'mina',
  'mina@',
  'mina@fans',
  '@fans.example',
  'a@b@fans.example',
  '"a b"@fans.example',
  'a@fans.example\r\nBcc: b@fans.example',
  'a@fans.example,b@fans.example',
  `${'a'.repeat(250)}@x.example`,
  null,
  42,
])('%j is none', (typed) => {
  expect(parseEmail(typed)).toBeNull();
});
