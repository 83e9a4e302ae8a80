import { describe, expect, test } from 'vitest';
import { phraseKind } from '@/db/schema/moderation';
import { detectLanguage } from '@/lib/text/language';
import { languageNamed, phraseKinds, phraseLanguages } from './choices';
import {
  addInput,
  changeInput,
  problemOf,
  readPhraseFilter,
  readTrial,
  removeInput,
  starterInput,
  undoInput,
} from './input';

const phraseId = '019a0000-0000-7000-8000-000000000000';

test('the kinds offered are those the database takes', () => {
  expect([...phraseKinds].sort()).toEqual([...phraseKind.enumValues].sort());
});

test('a phrase can be for each language that a text is told to be in', () => {
  for (const text of ['축하해요', 'おめでとう', '恭喜恭喜恭喜', 'Parabéns', 'مبروك', 'ยินดีด้วย'])
    expect(phraseLanguages, text).toContain(detectLanguage(text));
  expect(phraseLanguages).not.toContain('und');
  expect(languageNamed('all')).toBeNull();
  expect(languageNamed('xx')).toBeUndefined();
});

test('a form’s words are read as a script’s values', () => {
  expect(addInput.parse({ text: 'troll', kind: 'hold', language: 'all' })).toEqual({
    text: 'troll',
    kind: 'hold',
    language: null,
    sure: null,
  });
  expect(changeInput.parse({ phraseId, kind: 'allow', language: 'ko' })).toEqual({
    phraseId,
    kind: 'allow',
    language: 'ko',
  });
});

test.each([
  [addInput, { kind: 'hold', language: 'ko' }, 'malformed'],
  [addInput, { text: 'x', kind: 'burn', language: 'ko' }, 'malformed'],
  [addInput, { text: 'x', kind: 'hold', language: 'xx' }, 'malformed'],
  [addInput, { text: 'x', kind: 'hold' }, 'malformed'],
  [addInput, { text: ['x'], kind: 'hold', language: 'all' }, 'malformed'],
  [changeInput, { phraseId: 'x', kind: 'hold', language: 'ko' }, 'phrase-gone'],
  [changeInput, { phraseId, kind: 'hold', language: null }, 'malformed'],
  [removeInput, { phraseId: `${phraseId}'--` }, 'phrase-gone'],
  [undoInput, { entryId: 'x' }, 'not-found'],
  [undoInput, {}, 'not-found'],
  [starterInput, { list: 'ja' }, 'malformed'],
])('%#: %j is refused', (schema, value, code) => {
  const parsed = schema.safeParse(value);
  expect(parsed.success).toBe(false);
  if (parsed.error) expect(problemOf(parsed.error)).toEqual({ code });
});

describe('what the address asks for', () => {
  test('is a kind, a language and a search, and nothing that cannot be', () => {
    expect(readPhraseFilter({ kind: 'hold', language: 'ko', q: ' 시발 ' })).toEqual({
      kind: 'hold',
      language: 'ko',
      search: '시발',
    });
    expect(readPhraseFilter({ language: 'all' }).language).toBeNull();
    for (const nonsense of [{}, { kind: 'x', language: 'y', q: ' ' }, { kind: ['hold'], q: ['a'] }])
      expect(readPhraseFilter(nonsense)).toEqual({});
  });

  test('is a text to try, in a language or in one that is to be detected', () => {
    expect(readTrial({ try: ' 축하해\0 ', as: 'ko' })).toEqual({ text: '축하해', language: 'ko' });
    expect(readTrial({ try: 'x', as: 'nonsense' })).toEqual({ text: 'x', language: null });
    expect(readTrial({ try: 'x'.repeat(9999) })?.text).toHaveLength(500);
    for (const nothing of [{}, { try: ' ' }, { try: ['x'] }]) expect(readTrial(nothing)).toBeNull();
  });
});
