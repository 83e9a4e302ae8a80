import 'server-only';
import { z } from 'zod';
import { type CircuitBreaker, createCircuitBreaker } from '@/lib/circuit-breaker';
import { env } from '@/lib/env';
import { processWide } from '@/lib/process-wide';
import { webhookHeaders } from '@/lib/webhook-signature';
import type { OutsideAnswer } from './submission';

/** How long a fan may be kept waiting for it. */
const PATIENCE_MS = 800;
const MOST_ANSWER_BYTES = 4096;

const answerOf = z.object({ verdict: z.enum(['publish', 'hold', 'refuse']) });

/** What the check is told of a comment: its words, and of its author no more than it needs. */
export type OutsideQuestion = {
  post: string;
  text: string;
  language: string;
  author: { id: string; joinedAt: Date };
};

/** Whether CHECK_URL names a check to ask. */
export function hasOutsideCheck(): boolean {
  const { CHECK_URL: url, CHECK_SECRET: secret } = env();
  return Boolean(url && secret);
}

/**
 * Asks the operator's own check, if CHECK_URL names one, in a signed webhook. `late` after 800 ms, for
 * an answer that is none, and at once while the check has failed five times in a row: for half a
 * minute then nobody waits for it.
 */
export async function askOutside(question: OutsideQuestion): Promise<OutsideAnswer> {
  const { CHECK_URL: url, CHECK_SECRET: secret } = env();
  if (!url || !secret) return 'unasked';
  return askAt(url, secret, breaker(), question);
}

const breaker = () =>
  processWide('outside check', () => createCircuitBreaker({ failures: 5, openMs: 30_000 }));

/** The same of a certain check, through a certain breaker. */
export async function askAt(
  url: string,
  secret: string,
  through: CircuitBreaker,
  question: OutsideQuestion,
): Promise<OutsideAnswer> {
  const { post, text, language, author } = question;
  const { id, joinedAt } = author;
  const body = JSON.stringify({ post, text, language, author: { id, joinedAt } });
  const verdict = await through.run(async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: webhookHeaders(body, secret),
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`The outside check answered ${response.status}.`);
    return answerOf.parse(await boundedJson(response)).verdict;
  });
  return verdict ?? 'late';
}

async function boundedJson(response: Response): Promise<unknown> {
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > MOST_ANSWER_BYTES) throw new Error('The outside check answered too much.');
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_ANSWER_BYTES) throw new Error('The outside check answered too much.');
  }
  return JSON.parse(text);
}
