import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate as aMoment } from 'node:timers/promises';
import { compilePhrases, type PhraseMatcher } from '@/lib/text/phrases/matcher';
import type { PhraseKind, PhraseMatch } from '@/lib/text/phrases/phrase';
import { PREVIEW_EXAMPLES, PREVIEW_MS } from './limits';
import { judgeLines, type Line } from './lines';
import { currentPhrases } from './queries';
import { findRecentComments, type RecentComment } from './queries/recent';

export type PreviewExample = RecentComment & { matches: PhraseMatch[] };

/** What phrases would have found, had they been listed before. */
export type Preview = {
  /** Names these phrases, this kind and this language: who says it again has seen the preview. */
  key: string;
  /** Comments in which one of them is found, and how many were read. */
  hits: number;
  read: number;
  /** The newest of them. */
  examples: PreviewExample[];
};

/** Comments that are read before other requests have their turn. */
const AT_ONCE = 50;

/**
 * Tries phrases that are not listed yet against the newest visible comments, beside the allowed texts
 * that are. What is allowed finds nothing. Reads fewer comments where it would take too long.
 */
export async function previewPhrases(
  lines: readonly Line[],
  kind: PhraseKind,
  language: string | null,
): Promise<Preview> {
  const listed = await currentPhrases();
  const fresh = judgeLines(lines, language, listed).filter(({ problem }) => problem === null);
  const key = previewKey(fresh, kind, language);
  if (kind === 'allow' || fresh.length === 0) return { key, hits: 0, read: 0, examples: [] };
  const match = compilePhrases([
    ...fresh.map(({ text }) => ({ id: text, text, kind, language })),
    ...listed.filter((phrase) => phrase.kind === 'allow'),
  ]);
  return { key, ...(await readAll(await findRecentComments(), match)) };
}

/** Reads the comments in turn, for as long as `patience` milliseconds. */
export async function readAll(
  comments: readonly RecentComment[],
  match: PhraseMatcher,
  patience = PREVIEW_MS,
): Promise<Omit<Preview, 'key'>> {
  const end = performance.now() + patience;
  const found: Omit<Preview, 'key'> = { hits: 0, read: 0, examples: [] };
  for (const comment of comments) {
    if (performance.now() > end) break;
    const matches = match(comment.text, comment.language);
    found.read += 1;
    if (matches.length > 0) found.hits += 1;
    if (matches.length > 0 && found.examples.length < PREVIEW_EXAMPLES)
      found.examples.push({ ...comment, matches });
    if (found.read % AT_ONCE === 0) await aMoment();
  }
  return found;
}

function previewKey(lines: readonly Line[], kind: PhraseKind, language: string | null): string {
  const seen = JSON.stringify([kind, language, lines.map(({ text }) => text).sort()]);
  return createHash('sha256').update(seen).digest('base64url').slice(0, 22);
}
