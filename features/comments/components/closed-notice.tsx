import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { UntilReopened } from './until-reopened';

type Props = {
  /** What those who closed it say; null where they said nothing. */
  message: string | null;
  /** When it opens again, in ISO 8601; null where nobody knows. */
  endsAt: string | null;
  locale: Locale;
  messages: Catalogue;
};

/** In place of the composer: that nobody can write now, why, and when they can again. */
export function ClosedNotice({ message, endsAt, locale, messages }: Props) {
  const { fans } = messages.switches;
  const date = endsAt && formatDate(new Date(endsAt), locale, { time: true });
  return (
    <div className="grid gap-2 rounded-3xl bg-sunken p-4 text-muted">
      {message ? (
        <p dir="auto" className="whitespace-pre-line text-ink">
          {message}
        </p>
      ) : null}
      <UntilReopened>
        {date ? `${format(fans.opensAgain, { date })} ` : ''}
        {message || date ? fans.stillRead : messages.comments.closed}
      </UntilReopened>
    </div>
  );
}
