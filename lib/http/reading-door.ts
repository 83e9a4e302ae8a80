import 'server-only';
import { isUnavailable } from '@/lib/database-failure';
import { answerJson, withWait } from './door';
import { refusalStatus } from './refusal';

/** Answers what a script asks for; 503 with Retry-After, and nothing that any cache keeps, while the database is away. */
export async function readingDoor(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    const { code, retryAfter } = withWait({ code: 'unavailable' });
    const headers = { 'retry-after': String(retryAfter) };
    return answerJson({ error: { code, retryAfter } }, { status: refusalStatus[code], headers });
  }
}
