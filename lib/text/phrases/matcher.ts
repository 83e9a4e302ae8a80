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

/** What stands in a text, and what would if it were not inside an allowed text, with that text. */
export type PhraseReading = {
  matches: PhraseMatch[];
  covered: { match: PhraseMatch; by: PhraseMatch }[];
};

/** Reads a text of a language, a BCP 47 tag or 'und'. Never throws. */
export type PhraseReader = (text: string, language: string) => PhraseReading;

type Finder = ReturnType<typeof finderOf>;
type Found = (pattern: Pattern, fit: Fit) => void;

/**
 * A matcher for these phrases; the ones that have a problem (`phraseProblem`) are left out. It returns
 * at most one match for each phrase, the first that is not wholly inside an allowed text, by place and
 * then by id, so that the order of the phrases says nothing. In time linear in the text.
 */
export function compilePhrases(phrases: readonly Phrase[]): PhraseMatcher {
  const read = compile(phrases);
  return (text, language) => read(text, language);
}

/**
 * The same, which also tells what an allowed text covers: at most once for each phrase that is found
 * nowhere else, by place. A moderator asks for it about one text; it is too much for a crowd.
 */
export function compileReader(phrases: readonly Phrase[]): PhraseReader {
  const read = compile(phrases);
  return (text, language) => {
    const covered = new Map<string, PhraseReading['covered'][number]>();
    const matches = read(text, language, (match, by) => {
      if (!covered.has(match.phrase.id)) covered.set(match.phrase.id, { match, by });
    });
    for (const { phrase } of matches) covered.delete(phrase.id);
    return {
      matches,
      covered: [...covered.values()].sort((one, two) => byPlace(one.match, two.match)),
    };
  };
}

type Covered = (match: PhraseMatch, by: PhraseMatch) => void;

function compile(phrases: readonly Phrase[]) {
  const patterns = phrases.map(patternOf).filter((pattern) => pattern !== null);
  const listed = finderOf(patterns.filter(({ phrase }) => phrase.kind !== 'allow'));
  const allowed = finderOf(patterns.filter(({ phrase }) => phrase.kind === 'allow'));
  return (text: string, language: string, covered?: Covered): PhraseMatch[] => {
    const readings = readingsOf(text);
    const matches = new Map<Pattern, PhraseMatch>();
    let coverOf: ((fit: Fit) => Cover | null) | undefined;
    listed(readings, language, matches, (pattern, fit) => {
      coverOf ??= allowedIn(allowed, readings, language);
      const cover = coverOf(fit);
      const match = () => matchOf(pattern.phrase, fit, text);
      if (!cover) matches.set(pattern, match());
      else covered?.(match(), matchOf(cover.pattern.phrase, cover.fit, text));
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

type Cover = { pattern: Pattern; fit: Fit };

/** The allowed text that a fit is wholly inside: of those that begin before it, the one that ends last. */
function allowedIn(find: Finder, readings: readonly (readonly Letter[])[], language: string) {
  const longest = new Map<number, Cover>();
  find(readings, language, nothing, (pattern, fit) => {
    const known = longest.get(fit.start);
    if (!known || fit.end > known.fit.end) longest.set(fit.start, { pattern, fit });
  });
  const starts = [...longest.keys()].sort((a, b) => a - b);
  let furthest: Cover | undefined;
  const reach = starts.map((start) => {
    const cover = longest.get(start);
    if (cover && (!furthest || cover.fit.end > furthest.fit.end)) furthest = cover;
    return furthest;
  });
  return ({ start, end }: Fit): Cover | null => {
    const cover = reach[lastAtMost(starts, start)];
    return cover && cover.fit.end >= end ? cover : null;
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
