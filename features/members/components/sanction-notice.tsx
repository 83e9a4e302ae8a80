import { Notice } from '@/components/ui/notice';
import type { SanctionInForce } from '@/features/session/viewer';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  sanctions: SanctionInForce[];
  locale: Locale;
  messages: Catalogue['members'];
};

/** What moderators have limited, why, and until when. Nothing for everybody else. */
export function SanctionNotice({ sanctions, locale, messages }: Props) {
  // A banned member has no session, and so no page to read this on.
  const shown = sanctions.filter(isShown);
  if (shown.length === 0) return null;
  return (
    <Notice tone="warning" title={messages.sanctionTitle}>
      <ul className="grid gap-3">
        {shown.map(({ id, kind, reason, endsAt }) => (
          <li key={id}>
            <p>
              {messages.sanctions[kind]}{' '}
              {endsAt
                ? format(messages.sanctionUntil, {
                    date: formatDate(new Date(endsAt), locale, { time: true }),
                  })
                : null}
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {format(messages.sanctionReason, { reason })}
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function isShown(
  sanction: SanctionInForce,
): sanction is SanctionInForce & { kind: Exclude<SanctionInForce['kind'], 'ban'> } {
  return sanction.kind !== 'ban';
}
