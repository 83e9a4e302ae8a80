import { expect, test } from 'vitest';
import { compilePhrases } from './matcher';
import { lookedForOf, maxPhrase, phraseProblem } from './pattern';
import { phrase } from './testing';

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['*', 'empty'],
  ['...', 'empty'],
  ['🎉', 'empty'],
  ['\u200B\u3164', 'empty'],
  ['\u0301', 'empty'],
  ['\uD83D', 'empty'],
  ['🇰🇷', 'empty'],
  ['a', 'too-short'],
  ['ａ', 'too-short'],
  ['ж', 'too-short'],
  ['7', 'too-short'],
  ['ㅗ', 'too-short'],
  ['は', 'too-short'],
  ['が', 'too-short'],
  ['ก', 'too-short'],
  ['a*', 'too-short'],
  ['*as*', 'too-short'],
  ['x'.repeat(maxPhrase + 1), 'too-long'],
  ['가'.repeat(maxPhrase + 1), 'too-long'],
  ['a'.repeat(64_000), 'too-long'],
  [`a${' '.repeat(64_000)}`, 'too-long'],
  ['\u0301'.repeat(64_000), 'too-long'],
  ['am', null],
  ['ass*', null],
  ['좆', null],
  ['좆*', null],
  ['操', null],
  ['ㅗㅗ', null],
  ['ww', null],
  ['18', null],
  ['kill yourself', null],
  ['가'.repeat(maxPhrase), null],
  [`*${'x'.repeat(maxPhrase)}*`, null],
])('%j is %s', (text, problem) => {
  expect(phraseProblem(text)).toBe(problem);
});

test('phrases with a problem are left out', () => {
  const matcher = compilePhrases([phrase(''), phrase('*'), phrase('a'), phrase('!!!')]);
  expect(matcher('a * !!! b', 'und')).toEqual([]);
});

test.each([
  ['100%', '100'],
  ['#tag', 'tag'],
  ['@someone', 'someone'],
  ['#tag*', 'tag'],
  ['troll', null],
  ['*troll*', null],
  ['sh!t', null],
  ['f.u.c.k', null],
  ['año', null],
  ['니 애미', null],
  ['...', null],
])('of %j is looked for: %j', (text, part) => {
  expect(lookedForOf(text)).toBe(part);
});
