import { Panel } from '@/components/ui/panel';
import { permalink } from '@/features/comments/components/permalink';
import { findOwnReports, type OwnReport } from '@/features/moderation/queries/own-reports';
import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { memberId: string; locale: Locale; messages: Catalogue['moderation'] };

/** What a fan looked out for, and how it ended; nothing for who has reported nothing. */
export async function OwnReports({ memberId, locale, messages }: Props) {
  const reports = await findOwnReports(memberId);
  if (reports.length === 0) return null;
  const { own } = messages;
  return (
    <Panel id="reports" title={own.title}>
      <ul className="grid gap-3">
        {reports.map((report) => (
          <li key={report.id}>
            <p className="dotted text-sm text-muted">
              <span>{formatDate(report.createdAt, locale)}</span>
              <span>{messages.reasons[report.reason]}</span>
              {report.status === 'visible' ? (
                <a
                  href={permalink(locale, report.slug, report.commentId)}
                  className="underline underline-offset-4"
                >
                  {own.open}
                </a>
              ) : null}
            </p>
            <p className="font-medium">{own[stateOf(report)]}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function stateOf({ outcome, status }: OwnReport) {
  if (outcome === 'upheld') return status === 'visible' ? 'restored' : 'upheld';
  if (outcome) return outcome;
  return status === 'visible' || status === 'held' ? 'waiting' : 'gone';
}
