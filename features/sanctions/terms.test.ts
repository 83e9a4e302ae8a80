import { expect, test } from 'vitest';
import { endOf, type SanctionKind, sanctionKinds, type Term, terms, termsOf } from './terms';

const now = new Date('2026-05-01T12:00:00Z');
const on = (date: string) => new Date(`${date}T00:00:00Z`);

test.each<[SanctionKind, Term | null, string | null | undefined]>([
  ['warn', null, null],
  ['warn', 'hour', null],
  ['mute', 'hour', '2026-05-01T13:00:00.000Z'],
  ['mute', 'day', '2026-05-02T12:00:00.000Z'],
  ['mute', 'week', '2026-05-08T12:00:00.000Z'],
  ['mute', 'month', '2026-05-31T12:00:00.000Z'],
  ['mute', 'forever', undefined],
  ['mute', null, undefined],
  ['hold', 'forever', null],
  ['ban', 'forever', null],
  ['ban', 'week', '2026-05-08T12:00:00.000Z'],
  ['ban', null, undefined],
])('a %s for %s ends %s', (kind, term, end) => {
  const ends = endOf({ kind, term, until: null }, now);
  expect(ends instanceof Date ? ends.toISOString() : ends).toBe(end);
});

test.each([
  ['2026-05-02', true],
  ['2026-05-01', false],
  ['2020-01-01', false],
  ['2036-04-30', true],
  ['2040-01-01', false],
])('until %s: %s', (date, may) => {
  const end = endOf({ kind: 'mute', term: 'date', until: on(date) }, now);
  expect(end).toEqual(may ? on(date) : undefined);
});

test('a date that is not there is no end', () => {
  expect(endOf({ kind: 'ban', term: 'date', until: null }, now)).toBeUndefined();
});

test('only a warning has no term', () => {
  expect(sanctionKinds.filter((kind) => termsOf(kind).length === 0)).toEqual(['warn']);
  expect(termsOf('ban')).toEqual(terms);
});
