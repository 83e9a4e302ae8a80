import { linkedHosts } from '@/features/pipeline/linked-hosts';
import {
  beginningOf,
  type Phase,
  type Submission,
  type Written,
} from '@/features/pipeline/submission';
import { foldedWords, foldKey } from '@/lib/text/fold';

/** How often the same long words, or links to one host, may be sent in an hour. */
const OFTEN = 2;
const TOO_OFTEN = 5;
/** How often the same short words may be sent as replies: thanks to many friends are still joy. */
const OFTEN_SHORT = 20;

/**
 * Repetition that is abuse rather than joy. “축하해” a hundred times is how a celebration sounds, and
 * folds; the same long text, links to the same host, or the same reply to fan after fan do not. Words
 * are the same where they fold alike: one more “!” or emoji makes no others. Held from the third time in an
 * hour on, short replies from the twenty-first; refused are the same long words from the sixth on.
 */
export const repetition: Phase = (submission) => {
  const { author, text, written } = submission;
  if (author.role !== 'fan' || written.length < OFTEN) return null;
  const hosts = linkedHosts(text);
  if (hosts.length === 0 && foldKey(text) !== null) return repeatedReply(submission);
  const times = written.filter(saysTheSame(text)).length;
  if (times >= TOO_OFTEN) return { verdict: 'refuse', code: 'repeated' };
  const linked = hosts.length === 0 ? 0 : written.filter(linksToAny(hosts)).length;
  return Math.max(times, linked) < OFTEN ? null : { verdict: 'hold', code: 'repeated' };
};

function repeatedReply({ text, isReply, written }: Submission) {
  if (!isReply) return null;
  const replies = written.filter((before) => before.isReply);
  if (replies.length < OFTEN_SHORT) return null;
  const times = replies.filter(saysTheSame(text)).length;
  return times < OFTEN_SHORT ? null : { verdict: 'hold' as const, code: 'repeated' as const };
}

function saysTheSame(text: string) {
  const words = wordsOf(text);
  return (before: Written) => wordsOf(before.text) === words;
}

/** Letters and digits, where there are any: another emoji makes no other words. */
function wordsOf(text: string): string {
  const folded = foldedWords(beginningOf(text));
  return folded.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || folded;
}

function linksToAny(hosts: readonly string[]) {
  return ({ text }: Written) => linkedHosts(text).some((host) => hosts.includes(host));
}
