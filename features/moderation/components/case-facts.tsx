import type { Case } from '@/features/moderation/queries/cases';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CaseReports } from './case-reports';
import { HidingNote } from './hiding-note';

type Props = { item: Case; now: Date; locale: Locale; messages: Catalogue['moderation'] };

/** What speaks for and against it: its reports, who hid it, and the author's record. */
export function CaseFacts({ item, now, locale, messages }: Props) {
  const { desk } = messages;
  const { author, history } = item;
  return (
    <div className="grid gap-2 text-sm">
      {item.reasons.length > 0 ? <CaseReports item={item} messages={messages} /> : null}
      {item.hiding ? (
        <HidingNote hiding={item.hiding} now={now} locale={locale} messages={messages} />
      ) : null}
      {history && author?.joinedAt ? (
        <p className="dotted text-muted">
          <span>{format(desk.joined, { date: formatDate(author.joinedAt, locale) })}</span>
          <span>{format(desk.wrote, { count: history.comments }, locale)}</span>
          {history.hidden > 0 ? (
            <span>{format(desk.wasHidden, { count: history.hidden }, locale)}</span>
          ) : null}
          {history.reported > 0 ? (
            <span>{format(desk.wasReported, { count: history.reported }, locale)}</span>
          ) : null}
          {history.sanctions > 0 ? (
            <span>{format(desk.wasSanctioned, { count: history.sanctions }, locale)}</span>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
