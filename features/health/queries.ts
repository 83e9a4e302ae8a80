import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { processWide } from '@/lib/process-wide';

const ASK_EVERY_MS = 1000;
const PATIENCE_MS = 1000;

export type DatabaseHealth = {
  /** Whether it answered within a second. */
  answers: boolean;
  /** Whether it has ever answered this process. */
  hasAnswered: boolean;
};

/**
 * How the database does. It is asked at most once a second, however many probes there are; the
 * answer takes a second at the longest and is never an error.
 */
export async function askDatabase(): Promise<DatabaseHealth> {
  const known = processWide('database health', () => ({
    asked: Number.NEGATIVE_INFINITY,
    answer: Promise.resolve(false),
    hasAnswered: false,
  }));
  if (performance.now() - known.asked >= ASK_EVERY_MS) {
    known.asked = performance.now();
    known.answer = ask();
  }
  const answers = await known.answer;
  known.hasAnswered ||= answers;
  return { answers, hasAnswered: known.hasAnswered };
}

async function ask(): Promise<boolean> {
  const late = new AbortController();
  try {
    const answered = db()
      .execute(sql`select 1`)
      .then(() => true);
    const tooLate = delay(PATIENCE_MS, false, { signal: late.signal }).catch(() => false);
    return await Promise.race([answered, tooLate]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}
