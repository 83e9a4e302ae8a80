import { Notice } from '@/components/ui/notice';
import { logReason } from '@/features/moderation/components/log-reason';
import { ownSanctionsHref } from '@/features/sanctions/addresses';
import type { SanctionInForce } from '@/features/session/viewer';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { sanctions: SanctionInForce[]; locale: Locale; messages: Catalogue };

/** What moderators have limited, why, until when, and the way to more. Nothing for everybody else. */
export function SanctionNotice({ sanctions, locale, messages }: Props) {
  if (sanctions.length === 0) return null;
  const { own } = messages.sanctions;
  return (
    <Notice tone="warning" title={own.noticeTitle}>
      <ul className="grid gap-3">
        {sanctions.map(({ id, kind, reason, endsAt }) => (
          <li key={id}>
            <p>{own.limits[kind]}</p>
            {endsAt ? (
              <p>
                {format(own.until, { date: formatDate(new Date(endsAt), locale, { time: true }) })}
              </p>
            ) : null}
            <p dir="auto" className="whitespace-pre-line">
              {`${own.reason}: ${logReason(reason, messages)}`}
            </p>
          </li>
        ))}
      </ul>
      <a
        href={ownSanctionsHref(locale)}
        className="inline-flex min-h-touch items-center font-semibold text-rose underline underline-offset-4"
      >
        {own.readMore}
      </a>
    </Notice>
  );
}
