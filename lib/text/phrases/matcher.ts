import { buildAutomaton, scan } from './automaton';
import { disguisesIn } from './disguises';
import { type Fit, fitAt } from './fit';
import type { Letter } from './letters';
import { type Pattern, patternOf } from './pattern';
import type { Phrase, PhraseMatch } from './phrase';
import { readingsOf } from './reading';
import { isLookedFor } from './writings';

/** Finds phrases in a text of a language, a BCP 47 tag or 'und'. Never throws. */
export type PhraseMatcher = (text: string, language: string) => PhraseMatch[];

type Finder = ReturnType<typeof finderOf>;
type Found = (pattern: Pattern, fit: Fit) => void;

/**
 * A matcher for these phrases; the ones that have a problem (`phraseProblem`) are left out. It returns
 * at most one match for each phrase, the first that is not wholly inside an allowed text, by place and
 * then by id, so that the order of the phrases says nothing. In time linear in the text.
 */
export function compilePhrases(phrases: readonly Phrase[]): PhraseMatcher {
  const patterns = phrases.map(patternOf).filter((pattern) => pattern !== null);
  const listed = finderOf(patterns.filter(({ phrase }) => phrase.kind !== 'allow'));
  const allowed = finderOf(patterns.filter(({ phrase }) => phrase.kind === 'allow'));
  return (text, language) => {
    const readings = readingsOf(text);
    const matches = new Map<Pattern, PhraseMatch>();
    let isAllowed: ((fit: Fit) => boolean) | undefined;
    listed(readings, language, matches, (pattern, fit) => {
      isAllowed ??= allowedIn(allowed, readings, language);
      if (isAllowed(fit)) return;
      matches.set(pattern, matchOf(pattern.phrase, fit, text));
    });
    return [...matches.values()].sort(byPlace);
  };
}

const nothing: ReadonlyMap<Pattern, PhraseMatch> = new Map();

/** Calls back with each fit of the patterns, those already found left out. */
function finderOf(patterns: readonly Pattern[]) {
  const automaton = buildAutomaton(patterns.map(({ letters }) => letters));
  return (
    readings: readonly (readonly Letter[])[],
    language: string,
    known: ReadonlyMap<Pattern, PhraseMatch>,
    found: Found,
  ) => {
    for (const letters of readings) {
      scan(automaton, letters, (index, last) => {
        const pattern = patterns[index];
        if (!pattern || known.has(pattern) || !isFor(pattern, language)) return;
        const fit = fitAt(pattern, letters, last, language);
        if (fit) found(pattern, fit);
      });
    }
  };
}

function isFor({ phrase, letters }: Pattern, language: string): boolean {
  return isLookedFor(phrase.language, letters[0]?.writing ?? 'other', language);
}

/** Whether a fit is wholly inside an allowed text, answered by the furthest end of those that begin before it. */
function allowedIn(find: Finder, readings: readonly (readonly Letter[])[], language: string) {
  const ends = new Map<number, number>();
  find(readings, language, nothing, (_, { start, end }) => {
    ends.set(start, Math.max(end, ends.get(start) ?? 0));
  });
  const starts = [...ends.keys()].sort((a, b) => a - b);
  let furthest = 0;
  const reach = starts.map((start) => {
    furthest = Math.max(furthest, ends.get(start) ?? 0);
    return furthest;
  });
  return ({ start, end }: Fit) => {
    const before = lastAtMost(starts, start);
    return before >= 0 && (reach[before] ?? 0) >= end;
  };
}

/** The place of the last number that is not over `limit` in a sorted row, or -1. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function matchOf(phrase: Phrase, { start, end, through }: Fit, text: string): PhraseMatch {
  const isVerbatim = text.slice(start, end) === phrase.text;
  return { phrase, start, end, through: isVerbatim ? [] : disguisesIn(through) };
}

function byPlace(one: PhraseMatch, two: PhraseMatch): number {
  return one.start - two.start || one.end - two.end || (one.phrase.id < two.phrase.id ? -1 : 1);
}
