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

/** How long another server may go on with the list as it was. */
const FRESH_MS = 5000;

type Kept = {
  version: string;
  phrases: readonly Phrase[];
  matcher: PhraseMatcher;
  reader?: PhraseReader;
  until: number;
};
type Keeper = { kept: Kept | null; loading: Promise<Kept> | null };

const keeper = () => processWide<Keeper>('phrases', () => ({ kept: null, loading: null }));

/**
 * The matcher of all listed phrases, at most five seconds late: one query in that time however many
 * ask, and compiled anew only when the list has changed. Throws only while it has never been read.
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
  if (kept && Date.now() < kept.until) return kept;
  const loading = reload();
  if (!kept) return loading;
  // Without a database the list as it was is better than none.
  loading.catch(() => {});
  return kept;
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
  const phrases = await findPhrases();
  const version = JSON.stringify(phrases);
  const until = Date.now() + FRESH_MS;
  if (version === before?.version) return { ...before, until };
  return { version, phrases, matcher: compilePhrases(phrases), until };
}

function findPhrases(): Promise<Phrase[]> {
  return db()
    .select({ id: phrase.id, text: phrase.text, kind: phrase.kind, language: phrase.language })
    .from(phrase)
    .orderBy(phrase.id);
}
