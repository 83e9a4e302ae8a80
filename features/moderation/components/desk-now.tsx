import { Panel } from '@/components/ui/panel';
import type { findOnDuty } from '@/features/moderation/queries/duty';
import type { findWaiting } from '@/features/moderation/queries/waiting';
import { relativeTime } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { MemberName } from './member-name';

type Props = {
  waiting: Awaited<ReturnType<typeof findWaiting>>;
  onDuty: Awaited<ReturnType<typeof findOnDuty>>;
  now: Date;
  locale: Locale;
  messages: Catalogue['numbers'];
};

/** How the desk stands this minute: what waits and since when, and who is there. */
export function DeskNow({ waiting, onDuty, now, locale, messages }: Props) {
  const { count, oldest } = waiting;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Panel title={messages.now}>
        {count === 0 || !oldest ? (
          <p>{messages.nothingWaits}</p>
        ) : (
          <>
            <p className="text-lg font-semibold">{format(messages.waiting, { count }, locale)}</p>
            <p className="text-muted">
              <time dateTime={oldest.toISOString()}>
                {format(messages.oldest, { when: relativeTime(oldest, now, locale) })}
              </time>
            </p>
          </>
        )}
      </Panel>
      <Panel title={`${messages.duty}: ${onDuty.length}`}>
        <ul className="grid gap-1">
          {onDuty.map(({ handle, displayName, plainName, seenAt }) => (
            <li key={handle} className="flex flex-wrap justify-between gap-x-3">
              <span className="font-semibold">
                <MemberName displayName={displayName} plainName={plainName} handle={handle} />
              </span>
              <time dateTime={seenAt.toISOString()} className="text-muted">
                {relativeTime(seenAt, now, locale)}
              </time>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-sm text-muted">{messages.dutyText}</p>
      </Panel>
    </div>
  );
}
