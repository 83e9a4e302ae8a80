import 'server-only';
import { type Author, refusesWriting } from '@/features/comments/policy';
import { currentMatcher } from '@/features/phrases/queries';
import { askOutside, type OutsideQuestion } from './outside-check';
import type { Submission } from './submission';

/**
 * What is found in a text before it is judged: the listed phrases, and the answer of the outside
 * check, which is not asked about what is refused anyway.
 */
export async function readText(
  question: OutsideQuestion & { author: Author },
): Promise<Pick<Submission, 'matches' | 'outside'>> {
  const match = await currentMatcher();
  const matches = match(question.text, question.language);
  const isRefused =
    refusesWriting(question.author) !== null ||
    matches.some(({ phrase }) => phrase.kind === 'refuse');
  return { matches, outside: isRefused ? 'unasked' : await askOutside(question) };
}
