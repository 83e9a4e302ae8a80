import 'server-only';
import { type Author, refusesWriting } from '@/features/comments/policy';
import { currentMatcher } from '@/features/phrases/queries';
import { askOutside, hasOutsideCheck, type OutsideQuestion } from './outside-check';
import type { Submission } from './submission';

export type Reading = Pick<Submission, 'matches' | 'outside'>;

/**
 * What is found in a text before it is judged: the listed phrases, and the answer of the outside
 * check. That is not asked about what is answered anyway, which `isAnswered` looks up where there is
 * a check: no text leaves the site for nothing.
 */
export async function readText(
  question: OutsideQuestion & { author: Author },
  isAnswered: (unasked: Reading) => Promise<boolean>,
): Promise<Reading> {
  const match = await currentMatcher();
  const matches = match(question.text, question.language);
  const unasked = { matches, outside: 'unasked' as const };
  const isRefused =
    refusesWriting(question.author) !== null ||
    matches.some(({ phrase }) => phrase.kind === 'refuse');
  if (isRefused || !hasOutsideCheck() || (await isAnswered(unasked))) return unasked;
  return { matches, outside: await askOutside(question) };
}
