import { Laptop, Smartphone } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { listSessions } from '@/features/session/queries';
import { describeDevice } from '@/lib/http/device';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';

type Session = Awaited<ReturnType<typeof listSessions>>[number];

type Props = {
  sessions: Session[];
  /** The session that asks. */
  hereId: string;
  locale: Locale;
  messages: Catalogue['members'];
};

/** Where a member is signed in, each but this one with the button that ends it. */
export function SessionList({ sessions, hereId, locale, messages }: Props) {
  return (
    <ul className="divide-y divide-line rounded-3xl bg-raised px-5 shadow-card sm:px-6">
      {sessions.map(({ id, userAgent, createdAt }) => {
        const { device, isPhone } = inWords(userAgent, messages);
        const date = formatDate(createdAt, locale, { time: true });
        const Icon = isPhone ? Smartphone : Laptop;
        return (
          <li key={id} className="flex items-center gap-4 py-4">
            <Icon aria-hidden="true" className="size-6 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{device}</p>
              <p className="text-sm text-muted">
                <time dateTime={createdAt.toISOString()}>
                  {format(messages.sessionSince, { date })}
                </time>
              </p>
            </div>
            {id === hereId ? (
              <p className="text-sm font-semibold text-good">{messages.sessionHere}</p>
            ) : (
              <form method="post" action={`/api/account/sessions/${id}/end`}>
                <HiddenFields locale={locale} />
                <Button
                  type="submit"
                  look="secondary"
                  aria-label={format(messages.sessionEndLabel, { device, date })}
                >
                  {messages.sessionEnd}
                </Button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function inWords(userAgent: string | null, messages: Catalogue['members']) {
  const { browser, system } = describeDevice(userAgent);
  const device =
    browser && system
      ? format(messages.sessionOn, { browser, system })
      : (browser ?? system ?? messages.sessionUnknown);
  return { device, isPhone: system === 'iPhone' || system === 'Android' };
}
