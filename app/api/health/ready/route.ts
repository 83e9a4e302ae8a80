import { connection } from 'next/server';
import { askDatabase } from '@/features/health/queries';
import { answerJson } from '@/lib/http/door';

/**
 * Readiness: 503 until the database has answered this process once, then 200 for good. A database
 * that goes away takes all servers' writing at once; a check that failed then would take away the
 * pages as well, which they still have.
 */
export async function GET(): Promise<Response> {
  await connection();
  const { answers, hasAnswered } = await askDatabase();
  const body = { ready: hasAnswered, database: answers ? 'ok' : 'away' };
  return answerJson(body, hasAnswered ? {} : { status: 503, headers: { 'retry-after': '1' } });
}
