import { expect, test } from 'vitest';
import { en } from './en';
import { ko } from './ko';

function entries(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : entries(inner, `${path}${key}.`),
  );
}

const plural = /\.(zero|one|two|few|many|other)$/;
const english = new Map(entries(en));
const korean = new Map(entries(ko));

test('every English text has its Korean one, and no Korean text is left over', () => {
  // Korean has one plural form: `other` stands for all of English's.
  const names = (map: Map<string, string>) =>
    new Set([...map.keys()].map((key) => key.replace(plural, '.other')));
  expect(names(korean)).toEqual(names(english));
});

test('no text is empty', () => {
  for (const [key, text] of [...english, ...korean]) expect(text.trim(), key).not.toBe('');
});

test('a Korean text has the placeholders of the English one', () => {
  const placeholders = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const [key, text] of korean) {
    const source = english.get(key) ?? english.get(key.replace(plural, '.other'));
    expect(placeholders(text), key).toEqual(placeholders(source ?? ''));
  }
});

test('Korean texts are Korean', () => {
  const untranslated = [...korean].filter(
    ([key, text]) => english.get(key) === text && /[a-z]{4}/i.test(text),
  );
  const sameInBoth = new Set(['site.name']);
  expect(untranslated.map(([key]) => key).filter((key) => !sameInBoth.has(key))).toEqual([]);
});
