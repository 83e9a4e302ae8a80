import { Notice } from '@/components/ui/notice';
import type { LogEntry } from '@/features/moderation/queries/log';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  /** What was just done, as the log has it. */
  entry: LogEntry | null;
  /** How many comments were just hidden. */
  hidden: number;
  locale: Locale;
  messages: Catalogue['sanctions']['desk'];
};

/** What was done a moment ago with the member whose record this is. */
export function RecordNotice({ entry, hidden, locale, messages }: Props) {
  const sentences: Record<string, string> = messages.imposed;
  const text = entry ? sentences[entry.action] : undefined;
  if (!text && hidden === 0) return null;
  const { endsAt } = entry?.details ?? {};
  const until = typeof endsAt === 'string' ? new Date(endsAt) : null;
  return (
    <Notice tone="good" role="status">
      {text ? <p>{text}</p> : null}
      {until ? (
        <p>{format(messages.until, { date: formatDate(until, locale, { time: true }) })}</p>
      ) : null}
      {hidden > 0 ? <p>{format(messages.recentDone, { count: hidden }, locale)}</p> : null}
    </Notice>
  );
}
