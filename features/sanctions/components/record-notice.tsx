import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import type { BatchSummary } from '@/features/moderation/queries/batch';
import type { LogEntry } from '@/features/moderation/queries/log';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  /** What was just done, as the log has it. */
  entry: LogEntry | null;
  /** The comments that were just hidden at once. */
  hidden: BatchSummary | null;
  /** The page to come back to. */
  next: string;
  locale: Locale;
  messages: Catalogue;
};

/** What was done a moment ago with the member whose record this is, and a press that shows what it hid. */
export function RecordNotice({ entry, hidden, next, locale, messages: all }: Props) {
  const messages = all.sanctions.desk;
  const { didUndo, undo } = all.moderation.desk;
  const sentences: Record<string, string> = messages.imposed;
  const text = entry ? sentences[entry.action] : undefined;
  if (!text && !hidden) return null;
  const { endsAt } = entry?.details ?? {};
  const until = typeof endsAt === 'string' ? new Date(endsAt) : null;
  return (
    <Notice tone="good" role="status">
      {text ? <p>{text}</p> : null}
      {until ? (
        <p>{format(messages.until, { date: formatDate(until, locale, { time: true }) })}</p>
      ) : null}
      {hidden ? (
        <p>
          {hidden.undone ? didUndo : format(messages.recentDone, { count: hidden.decided }, locale)}
        </p>
      ) : null}
      {hidden && !hidden.undone ? (
        <form method="post" action={`/api/moderation/acts/${hidden.id}/undo`} className="mt-1">
          <HiddenFields fields={{ lang: locale, next }} />
          <Button type="submit" look="secondary">
            {undo}
          </Button>
        </form>
      ) : null}
    </Notice>
  );
}
