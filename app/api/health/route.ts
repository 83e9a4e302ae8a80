import { connection } from 'next/server';
import { askDatabase } from '@/features/health/queries';
import { answerJson } from '@/lib/http/door';

/**
 * Liveness: always 200, because the process answers. How the database does is told beside it, for
 * alarms; ending this process would not bring the database back.
 */
export async function GET(): Promise<Response> {
  await connection();
  const { answers } = await askDatabase();
  return answerJson({ status: 'ok', database: answers ? 'ok' : 'away' });
}
