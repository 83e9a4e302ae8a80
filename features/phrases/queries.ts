import 'server-only';
import { db } from '@/db/client';
import { phrase } from '@/db/schema/moderation';
import { processWide } from '@/lib/process-wide';
import { compilePhrases, type PhraseMatcher } from '@/lib/text/phrases/matcher';
import type { Phrase } from '@/lib/text/phrases/phrase';

/** How long another server may go on with the list as it was. */
const FRESH_MS = 5000;

type Kept = { version: string; matcher: PhraseMatcher; until: number };
type Keeper = { kept: Kept | null; loading: Promise<Kept> | null };

const keeper = () => processWide<Keeper>('phrases', () => ({ kept: null, loading: null }));

/**
 * The matcher of all listed phrases, at most five seconds late: one query in that time however many
 * ask, and compiled anew only when the list has changed. Throws only while it has never been read.
 */
export async function currentMatcher(): Promise<PhraseMatcher> {
  const { kept } = keeper();
  if (kept && Date.now() < kept.until) return kept.matcher;
  const loading = reload();
  if (!kept) return (await loading).matcher;
  // Without a database the list as it was is better than none.
  loading.catch(() => {});
  return kept.matcher;
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
  const matcher = version === before?.version ? before.matcher : compilePhrases(phrases);
  return { version, matcher, until: Date.now() + FRESH_MS };
}

function findPhrases(): Promise<Phrase[]> {
  return db()
    .select({ id: phrase.id, text: phrase.text, kind: phrase.kind, language: phrase.language })
    .from(phrase)
    .orderBy(phrase.id);
}
