import 'server-only';
import { BYTE_ORDER_MARK, csvRecord } from '@/lib/csv';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { siteAddress } from '@/lib/site-address';
import type { Catalogue } from '@/messages/catalogue';
import { messagesIn } from '@/messages/messages';
import { entryHref, logFileHref } from './addresses';
import { logReason } from './components/log-reason';
import { factsOf } from './details';
import { EXPORT_LINES, type LogFilter } from './log';
import { findLines, type LogEntry, lineCursor } from './queries/log';

/** Lines that are in memory at a time. */
const SLICE = 500;

type Wanted = { viewerId: string; filter: LogFilter; before: string | null; locale: Locale };

/**
 * The log as this moderator sees it, newest first, as the pieces of a CSV file: one header, at most
 * `EXPORT_LINES` lines, and where older ones follow a last record which says so and where they are.
 * Each piece is read when the one before it is taken.
 */
export async function* logCsv({
  viewerId,
  filter,
  before,
  locale,
}: Wanted): AsyncGenerator<string, undefined> {
  const { log, moderation } = messagesIn(locale);
  const columns = Object.values(log.columns);
  yield BYTE_ORDER_MARK + csvRecord(columns);
  let last = before;
  for (let left = EXPORT_LINES; left > 0; left -= SLICE) {
    const { lines, more } = await findLines(viewerId, filter, last, Math.min(SLICE, left));
    yield lines.map((line) => csvRecord(cellsOf(line, locale, { log, moderation }))).join('');
    if (!more) return;
    last = lines.at(-1)?.id ?? null;
    if (left <= SLICE) {
      const address = siteAddress(logFileHref(locale, filter, lineCursor(lines)));
      const rest = format(log.rest, { lines: EXPORT_LINES, address }, locale);
      yield csvRecord([rest, ...columns.slice(1).map(() => null)]);
    }
  }
}

function cellsOf(
  line: LogEntry,
  locale: Locale,
  { log, moderation }: Pick<Catalogue, 'log' | 'moderation'>,
) {
  const actions: Record<string, string> = moderation.log.actions;
  const address = (id: string | null) => id && siteAddress(entryHref(locale, id));
  const facts = factsOf(line.details, locale, log);
  return [
    line.createdAt.toISOString(),
    actions[line.action] ?? line.action,
    line.actorName || (line.actorId ? '' : log.system),
    line.actorHandle,
    line.memberName,
    line.memberHandle,
    line.slug,
    line.text,
    line.revision,
    line.reason && logReason(line.reason, { log, moderation }),
    line.note,
    facts.map(({ name, value }) => `${name}: ${value}`).join('; '),
    address(line.undoes),
    address(line.undoneBy),
    address(line.id),
  ] satisfies (string | number | null)[];
}
