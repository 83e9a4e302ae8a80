import 'server-only';
import { db } from '@/db/client';
import { phrase } from '@/db/schema/moderation';
import { processWide } from '@/lib/process-wide';
import {
  compilePhrases,
  compileReader,
  type PhraseMatcher,
  type PhraseReader,
} from '@/lib/text/phrases/matcher';
import type { Phrase } from '@/lib/text/phrases/phrase';

/** How old the list may be before it is read again, and before nothing is judged by it meanwhile. */
const FRESH_MS = 4000;
const LATEST_MS = 5000;

type Kept = {
  version: string;
  phrases: readonly Phrase[];
  matcher: PhraseMatcher;
  reader?: PhraseReader;
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
};
type Keeper = { kept: Kept | null; loading: Promise<Kept> | null };

const keeper = () => processWide<Keeper>('phrases', () => ({ kept: null, loading: null }));

/**
 * The matcher of all listed phrases, at most five seconds late unless the list can't be read: one
 * query in four seconds however many ask, and compiled anew only when the list has changed. Throws
 * only while it has never been read.
 */
export async function currentMatcher(): Promise<PhraseMatcher> {
  return (await current()).matcher;
}

/** The same that tells what an allowed text covers; compiled where somebody first asks. */
export async function currentReader(): Promise<PhraseReader> {
  const kept = await current();
  kept.reader ??= compileReader(kept.phrases);
  return kept.reader;
}

/** All listed phrases, as late as the matcher. */
export async function currentPhrases(): Promise<readonly Phrase[]> {
  return (await current()).phrases;
}

async function current(): Promise<Kept> {
  const { kept } = keeper();
  const age = kept ? Date.now() - kept.at : Number.POSITIVE_INFINITY;
  if (kept && age < FRESH_MS) return kept;
  const loading = reload();
  if (!kept) return loading;
  // Without a database the list as it was is better than none.
  const best = loading.catch(() => kept);
  return age < LATEST_MS ? kept : best;
}

/** Makes this server read the list again now, because it has changed it. */
export async function expireMatcher(): Promise<void> {
  await keeper().loading?.catch(() => {});
  await reload();
}

function reload(): Promise<Kept> {
  const own = keeper();
  own.loading ??= load(own.kept)
    .then((kept) => {
      own.kept = kept;
      return kept;
    })
    .finally(() => {
      own.loading = null;
    });
  return own.loading;
}

async function load(before: Kept | null): Promise<Kept> {
  const at = Date.now();
  const phrases = await findPhrases();
  const version = JSON.stringify(phrases);
  if (version === before?.version) return { ...before, at };
  return { version, phrases, matcher: compilePhrases(phrases), at };
}

function findPhrases(): Promise<Phrase[]> {
  return db()
    .select({ id: phrase.id, text: phrase.text, kind: phrase.kind, language: phrase.language })
    .from(phrase)
    .orderBy(phrase.id);
}
