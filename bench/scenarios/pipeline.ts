import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { db } from '@/db/client';
import { phrase } from '@/db/schema/moderation';
import { englishPhrases } from '@/db/seed/phrases/en';
import { koreanPhrases } from '@/db/seed/phrases/ko';
import { currentMatcher, expireMatcher } from '@/features/phrases/queries';
import { decide } from '@/features/pipeline/decide';
import type { Submission } from '@/features/pipeline/submission';
import { openToAll } from '@/features/switches/policy';
import { detectLanguage } from '@/lib/text/language';
import { alternate } from '../harness/alternate';
import { type Fan, makeFans } from '../harness/crowd';
import { at, congratulation } from '../harness/crowd-words';
import { median } from '../harness/statistics';
import { ms, perSecond } from '../harness/words';
import type { Scenario } from './scenario';

const PHRASES = 2000;
const MORE_FANS = 160_000;
const TEXTS = 5000;
const MOST_MS = 1;

/** What the pipeline costs a comment, by itself and in the rate at which a crowd's are stored. */
export const pipeline: Scenario = {
  name: 'pipeline',
  run: async ({ community: { fans }, runs, seconds }) => {
    await listPhrases();
    // So that each writes once or twice in all turns together, as they do that night.
    await makeFans(MORE_FANS);
    const cost = await costOfOne(at(fans, 0));
    const turns = await alternate(
      runs,
      () => write(seconds, []),
      () => write(seconds, ['--import', './bench/harness/without-pipeline.mjs']),
    );
    return [
      {
        what: `the whole pipeline for one comment, ${PHRASES.toLocaleString('en')} phrases listed`,
        figure: `median ${ms(cost)}`,
        reference: ms(MOST_MS),
        ratio: cost / MOST_MS,
        target: { atMost: 1 },
      },
      {
        what: `the command layer, 64 writers, ${PHRASES.toLocaleString('en')} phrases listed`,
        figure: perSecond(turns.rate),
        reference: `the same without the pipeline: ${perSecond(turns.referenceRate)}`,
        ratio: turns.ratio,
        target: { atLeast: 0.85 },
      },
    ];
  },
};

/** The starter lists, and more in their likeness. */
async function listPhrases() {
  const starters = [...englishPhrases, ...koreanPhrases];
  const more = Array.from({ length: PHRASES - starters.length }, (_, index) => ({
    text: `${at(starters, index).text.replaceAll('*', '')} ${index.toString(36)}`,
    kind: 'hold' as const,
    language: null,
  }));
  await db()
    .insert(phrase)
    .values([...starters, ...more])
    .onConflictDoNothing();
  await expireMatcher();
}

/** The command layer in a process of its own, which Node starts with these options as well. */
async function write(seconds: number, options: string[]): Promise<{ rate: number }> {
  const writer = ['bench/harness/writer.ts', String(seconds)];
  const program = ['--import', './scripts/register.mjs', ...options, ...writer];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** Milliseconds, in the median of the crowd's own words. */
async function costOfOne(fan: Fan): Promise<number> {
  const match = await currentMatcher();
  const costs = Array.from({ length: TEXTS }, (_, turn) => {
    const text = congratulation(turn);
    const language = detectLanguage(text);
    const started = performance.now();
    decide({ ...submissionOf(fan), text, matches: match(text, language) });
    return performance.now() - started;
  });
  return median(costs);
}

function submissionOf(author: Fan): Omit<Submission, 'text' | 'matches'> {
  return {
    author,
    isReply: false,
    isEdit: false,
    post: { id: 'post', commentsCloseAt: null, switch: openToAll },
    written: [],
    outside: 'unasked',
    now: new Date(),
  };
}
