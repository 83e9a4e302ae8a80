import { describe, expect, test } from 'vitest';
import type { Phrase } from '@/lib/text/phrases/phrase';
import { PHRASE_LIMIT } from './limits';
import { judgeLines, normalisePhrase, readLines } from './lines';

describe('a phrase is stored as it is told from others', () => {
  test.each([
    ['  Free   Tickets ', 'free tickets'],
    ['시발'.normalize('NFD'), '시발'],
    ['a\u3000b\tc', 'a b c'],
    ['* Troll  *', '*troll*'],
    ['***troll', '*troll'],
    ['***', '*'],
    ['ab\0\u202ecd', 'abcd'],
    ['СУКА', 'сука'],
    ['   ', ''],
  ])('%j as %j', (typed, text) => {
    expect(normalisePhrase(typed)).toBe(text);
    expect(normalisePhrase(text)).toBe(text);
  });

  test('a line without an end does not take for ever', () => {
    expect(normalisePhrase(`${'*'.repeat(60_000)}x${' *'.repeat(30_000)}`)).toBe('*x*');
  });
});

test('a box is read line by line: empty ones are none, and each phrase is once', () => {
  expect(readLines('Troll\r\n\r\n  troll \n시발\r\u200b\nTROLL*')).toEqual([
    { typed: 'Troll', text: 'troll' },
    { typed: '시발', text: '시발' },
    { typed: 'TROLL*', text: 'troll*' },
  ]);
  expect(readLines(' \n\u200b\n')).toEqual([]);
});

describe('what stands against a line', () => {
  const listed: Phrase[] = [{ id: '1', text: 'troll', kind: 'hold', language: 'en' }];
  const judge = (line: string, language: string | null = 'en', phrases = listed) =>
    judgeLines(readLines(line), language, phrases).map(({ problem }) => problem);

  test.each([
    ['✨', { problem: 'empty' }],
    ['*', { problem: 'empty' }],
    ['a', { problem: 'too-short' }],
    ['ab*', { problem: 'too-short' }],
    ['x'.repeat(61), { problem: 'too-long' }],
    ['TROLL', { problem: 'listed', kind: 'hold' }],
    ['troll*', null],
    ['시', null],
  ])('%j: %j', (line, problem) => {
    expect(judge(line)).toEqual([problem]);
  });

  test('the same phrase for another language is another', () => {
    expect(judge('troll', null)).toEqual([null]);
    expect(judge('troll', 'ko')).toEqual([null]);
  });

  test('full lists take nothing more, and still say what they have', () => {
    const full = Array.from({ length: PHRASE_LIMIT - 1 }, (_, index) => ({
      ...(listed[0] as Phrase),
      id: `${index}`,
      text: `word ${index}`,
    }));
    expect(judge('troll\nnews', 'en', [...listed, ...full])).toEqual([
      { problem: 'listed', kind: 'hold' },
      { problem: 'full' },
    ]);
  });
});
