import { Failure } from '../bootstrap/terminal.mjs';

/** Why DATABASE_URL leads nowhere, as one sentence that never holds the password. */
export function explainConnection(url: string, error: unknown): Failure {
  const { hostname, port, pathname, username, searchParams } = new URL(url);
  const place = searchParams.get('host') ?? `${hostname}:${port || 5432}`;
  const cause = rootCause(error);
  // A WebSocket says only that it failed, never why.
  const said = cause instanceof Error ? cause.message : 'the connection could not be made';
  const sentences: Record<string, string> = {
    ECONNREFUSED: `nothing answers at ${place}`,
    ENOENT: `nothing answers at ${place}`,
    ENOTFOUND: `there is no host named ${hostname}`,
    EAI_AGAIN: `the name ${hostname} can't be looked up now`,
    ETIMEDOUT: `${place} does not answer`,
    '28P01': `${place} refuses the password of "${decodeURIComponent(username)}"`,
    '28000': `${place} refuses "${decodeURIComponent(username)}": ${said}`,
    '3D000': `${place} has no database named "${decodeURIComponent(pathname.slice(1))}"`,
  };
  const sentence = sentences[codeOf(cause)] ?? `${place} can't be used: ${said}`;
  return new Failure(`DATABASE_URL is wrong or its server is down: ${sentence}.`);
}

function rootCause(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors[0];
  return error instanceof Error && error.cause ? rootCause(error.cause) : error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
