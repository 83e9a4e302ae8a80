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
import type { Fan } from '../harness/crowd';
import { at, congratulation } from '../harness/crowd-words';
import { median } from '../harness/statistics';
import { ms, perSecond } from '../harness/words';
import { postFor } from './commands';
import type { Scenario } from './scenario';

const PHRASES = 2000;
const TEXTS = 5000;
const MOST_MS = 1;

/** What the pipeline costs a comment, by itself and in the rate at which comments are stored. */
export const pipeline: Scenario = {
  name: 'pipeline',
  run: async ({ community: { fans }, runs, seconds }) => {
    await listPhrases();
    const cost = await costOfOne(at(fans, 0));
    const turns = await alternate(
      runs,
      async () => {
        await listPhrases();
        return postFor(fans, seconds);
      },
      async () => {
        await unlistPhrases();
        return postFor(fans, seconds);
      },
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
        reference: `the same with none listed: ${perSecond(turns.referenceRate)}`,
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

async function unlistPhrases() {
  await db().delete(phrase);
  await expireMatcher();
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
