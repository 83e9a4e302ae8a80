import type { Phase, Submission } from '@/features/pipeline/submission';
import { wordsKey } from '@/features/pipeline/words-key';
import { foldKey } from '@/lib/text/fold';
import { linkParts } from '@/lib/text/links';

/** How often the same long words, words with a link, or reply may be sent in an hour. */
const OFTEN = 2;
const TOO_OFTEN = 5;

/**
 * Repetition that is abuse rather than joy. “축하해” a hundred times is how a celebration sounds, and
 * folds; the same long text, the same link, or the same reply to one fan after another does not. Held
 * from the third time in an hour, refused from the sixth.
 */
export const repetition: Phase = (submission) => {
  const times = timesBefore(submission);
  if (times < OFTEN || isJoy(submission)) return null;
  return times < TOO_OFTEN
    ? { verdict: 'hold', code: 'repeated' }
    : { verdict: 'refuse', code: 'repeated' };
};

function timesBefore({ text, written }: Submission): number {
  if (written.length < OFTEN) return 0;
  const words = wordsKey(text);
  return written.filter((before) => before.words === words).length;
}

function isJoy({ text, isReply }: Submission): boolean {
  if (isReply || foldKey(text) === null) return false;
  return linkParts(text).every(({ href }) => href === undefined);
}
