import 'server-only';
import { hasJoined, viewerOf } from '@/features/session/viewer';
import { answerJson } from '@/lib/http/door';
import { refusalStatus } from '@/lib/http/refusal';
import { isLocale, negotiateLocale } from '@/lib/i18n/locales';
import { readLogFilter } from './input';
import { logFiles } from './limits';
import { logCsv } from './log-csv';
import { mayModerate } from './policy';
import { readCursor } from './queries/log';

/**
 * The log as a CSV file for moderators, in the language `lang`, filtered as its page is. Everybody
 * else is refused as JSON, and so is who asks for more than 30 files in an hour.
 */
export async function logFileDoor(request: Request): Promise<Response> {
  const viewer = await viewerOf(request);
  if (!viewer) return refuse('signed-out');
  if (!hasJoined(viewer)) return refuse('not-joined');
  if (!mayModerate(viewer)) return refuse('not-allowed');
  const allowed = await logFiles(viewer.id);
  if (!allowed.ok) return refuse('rate-limited', allowed.retryAfter);

  const query = Object.fromEntries(new URL(request.url).searchParams);
  const lang = query.lang ?? '';
  const pieces = logCsv({
    viewerId: viewer.id,
    filter: readLogFilter(query),
    before: readCursor(query.after),
    locale: isLocale(lang) ? lang : negotiateLocale(request.headers.get('accept-language')),
  });
  const head = await pieces.next();
  const first = await pieces.next();
  return new Response(streamOf([head.value, first.value], pieces), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="lightstick-log-${today()}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** The first pieces, which were read while the answer could still be a 503, and then the others. */
function streamOf(first: (string | undefined)[], rest: AsyncGenerator<string, undefined>) {
  const encoder = new TextEncoder();
  const ready = first.filter((piece) => typeof piece === 'string');
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = ready.shift() ?? (await rest.next()).value;
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
      async cancel() {
        await rest.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

function refuse(code: 'signed-out' | 'not-joined' | 'not-allowed' | 'rate-limited', wait?: number) {
  const headers = wait === undefined ? undefined : { 'retry-after': String(wait) };
  const error = { code, retryAfter: wait };
  return answerJson({ error }, { status: refusalStatus[code], headers });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
