import { expect, test } from 'vitest';
import { englishPhrases } from '@/db/seed/phrases/en';
import { koreanPhrases } from '@/db/seed/phrases/ko';
import { openToAll } from '@/features/switches/policy';
import { detectLanguage } from '@/lib/text/language';
import { compilePhrases } from '@/lib/text/phrases/matcher';
import type { Phrase } from '@/lib/text/phrases/phrase';
import { decide } from './decide';

const UNITS = 64_000;
const starters = [...englishPhrases, ...koreanPhrases];
const made = Array.from({ length: 2000 - starters.length }, (_, index) => ({
  text: index % 2 ? `${'a'.repeat(1 + (index % 50))}b${index}` : `가나다라 ${index}번`,
  kind: index % 3 ? ('hold' as const) : ('allow' as const),
  language: null,
}));
const phrases: Phrase[] = [...starters, ...made].map((row, index) => ({
  ...row,
  id: String(index),
}));
const match = compilePhrases(phrases);
const now = new Date('2026-11-23T20:00:00Z');

function judge(text: string) {
  const language = detectLanguage(text);
  const before = { id: '', at: now.getTime() - 1000 * 60 * 20, postId: 'post', text };
  return decide({
    author: { id: 'me', role: 'fan', joinedAt: now, sanctions: [] },
    text,
    isReply: false,
    isEdit: false,
    post: { id: 'post', commentsCloseAt: null, switch: openToAll },
    written: [1, 2].map(() => ({ ...before, isReply: false, isRefused: false })),
    matches: match(text, language),
    outside: 'unasked',
    now,
  });
}

test.each([
  ['one letter', 'a'],
  ['half of a phrase', 'fuc'],
  ['a phrase', 'fuck you '],
  ['an allowed text', '시발점'],
  ['digits for letters', 'f1'],
  ['letters set apart', 'f.u.c.k.'],
  ['jamo', 'ㅅㅣㅂㅏㄹ'],
  ['marks on marks', 'a\u0300\u0301'],
  ['nothing to see', '\u200b\u2060'],
  ['half of a pair', '\ud83d'],
  ['one long emoji', '👩‍'],
  ['flags', '\u{1F1F0}'],
  ['links', 'a.com/'],
  ['colons and slashes', '://'],
  ['right to left', 'ك\u202eـ'],
  ['NUL', '\0'],
  ['lines', '\n \n'],
])('64,000 code units of %s are judged', (_, piece) => {
  const text = piece.repeat(Math.ceil(UNITS / piece.length)).slice(0, UNITS);
  expect(['publish', 'hold', 'refuse']).toContain(judge(text).verdict);
});
