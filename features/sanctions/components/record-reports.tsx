import { Flag } from 'lucide-react';
import type { RecordedReport } from '@/features/sanctions/queries/written';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { Quoted } from './quoted';

type Props = { reports: RecordedReport[]; locale: Locale; messages: Catalogue };

/** The last reports of what a member wrote: why, by whom, of which words. */
export function RecordReports({ reports, locale, messages }: Props) {
  const { desk } = messages.sanctions;
  if (reports.length === 0) return <p className="text-muted">{desk.noReports}</p>;
  return (
    <ol className="divide-y divide-line rounded-3xl bg-raised px-4 shadow-card sm:px-5">
      {reports.map(
        ({ id, commentId, text, language, reason, note, createdAt, closedAt, reporter }) => (
          <li key={id} className="grid gap-1 py-3">
            <p className="flex items-center gap-2 font-semibold">
              <Flag aria-hidden="true" className="size-4 shrink-0 text-rose" />
              {messages.moderation.reasons[reason]}
            </p>
            {note ? <q className="font-medium">{note}</q> : null}
            {text ? <Quoted text={text} language={language} /> : null}
            <p className="dotted text-sm text-muted">
              <a
                href={`/${locale}/comments/${commentId}`}
                className="-my-2 py-2 underline underline-offset-4"
              >
                {format(desk.reportedBy, {
                  name: reporter ? `@${reporter}` : messages.moderation.desk.formerReporter,
                  date: formatDate(createdAt, locale),
                })}
              </a>
              {closedAt ? <span>{desk.answered}</span> : null}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
