import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countGraphemes } from '@/lib/text/graphemes';
import { normaliseText } from '@/lib/text/normalise';
import { COMMENT_BODY_BYTES, parseComment, parseCommentText } from './input';
import { COMMENT_LIMIT } from './limits';

test.each([
  [undefined, 'malformed'],
  [null, 'malformed'],
  [7, 'malformed'],
  [['a'], 'malformed'],
  ['', 'empty'],
  [' \n\t\u3000', 'empty'],
  ['\u200B\u2060\u00AD', 'invisible'],
  ['\uD83D', 'invisible'],
  ['\0', 'invisible'],
  ['🫶🏻'.repeat(COMMENT_LIMIT + 1), 'too-long'],
  [Array(20_000).fill('👩').join('\u200D'), 'too-long'],
])('%j is %s', (value, code) => {
  expect(parseCommentText(value)).toMatchObject({ ok: false, code });
});

test('a thousand graphemes are a comment, however they came', () => {
  const kiss = '🧑🏻‍❤️‍💋‍🧑🏼'.repeat(COMMENT_LIMIT);
  expect(parseCommentText(kiss)).toEqual({ ok: true, text: kiss });
  const decomposed = '각'.normalize('NFD').repeat(COMMENT_LIMIT);
  expect(parseCommentText(decomposed)).toEqual({ ok: true, text: '각'.repeat(COMMENT_LIMIT) });
  const form = new URLSearchParams({ text: kiss, clientKey: randomUUID(), lang: 'en' });
  expect(form.toString().length).toBeLessThan(COMMENT_BODY_BYTES);
});

test('what is accepted is stored as it is, and fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (value) => {
      const parsed = parseCommentText(value);
      if (!parsed.ok) return;
      expect(normaliseText(parsed.text)).toBe(parsed.text);
      expect(countGraphemes(parsed.text)).toBeGreaterThan(0);
      expect(countGraphemes(parsed.text)).toBeLessThanOrEqual(COMMENT_LIMIT);
    }),
  );
});

test('a key and a parent are UUIDs or absent', () => {
  const [clientKey, parentId] = [randomUUID(), randomUUID()];
  const absent = { text: 'a', clientKey: null, parentId: null };
  expect(parseComment({ text: 'a', clientKey, parentId: parentId.toUpperCase() })).toEqual({
    ok: true,
    input: { text: 'a', clientKey, parentId },
  });
  expect(parseComment({ text: 'a' })).toEqual({ ok: true, input: absent });
  expect(parseComment({ text: 'a', clientKey: '', parentId: null })).toEqual({
    ok: true,
    input: absent,
  });
  for (const wrong of ['x', 7, {}, `${clientKey} `])
    for (const name of ['clientKey', 'parentId'])
      expect(parseComment({ text: 'a', [name]: wrong })).toEqual({ ok: false, code: 'malformed' });
});
