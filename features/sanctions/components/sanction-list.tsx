import { logReason } from '@/features/moderation/components/log-reason';
import { MemberName } from '@/features/moderation/components/member-name';
import { recordHref } from '@/features/sanctions/addresses';
import type { ListedSanction } from '@/features/sanctions/queries/lists';
import { formatDate, relativeTime } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { KindBadge } from './kind-badge';
import { Quoted } from './quoted';

type Props = {
  items: ListedSanction[];
  /** Whether it is the list of appeals; what else limits somebody is told without them. */
  withAppeals: boolean;
  now: Date;
  locale: Locale;
  messages: Catalogue;
};

/** Sanctions of many members, each with the way to the record, and with the appeal that waits. */
export function SanctionList({ items, withAppeals, now, locale, messages }: Props) {
  const { desk } = messages.sanctions;
  return (
    <ol className="grid gap-4">
      {items.map(({ id, kind, reason, startsAt, endsAt, member, ...item }) => {
        const appeal = withAppeals ? item.appeal : null;
        const at = appeal?.createdAt ?? startsAt;
        const handle = member.handle ?? '';
        const name = <MemberName {...member} displayName={member.displayName ?? handle} />;
        return (
          <li key={id}>
            <article
              aria-labelledby={`of-${id}`}
              className="grid gap-3 rounded-3xl bg-raised p-4 shadow-card sm:p-5"
            >
              <header className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
                <h2 id={`of-${id}`} className="min-w-0 font-semibold break-words">
                  <a
                    href={recordHref(locale, handle)}
                    className="-my-2 inline-block py-2 underline-offset-4 hover:text-rose hover:underline"
                  >
                    {name}
                  </a>
                </h2>
                <span className="text-sm text-muted">@{handle}</span>
                <time
                  dateTime={at.toISOString()}
                  className="ms-auto text-sm text-muted whitespace-nowrap"
                >
                  {relativeTime(at, now, locale)}
                </time>
              </header>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <KindBadge kind={kind} messages={desk} />
                <span className="font-semibold">{logReason(reason, messages)}</span>
                {kind === 'warn' ? null : (
                  <span className="text-muted">
                    {endsAt
                      ? format(desk.until, { date: formatDate(endsAt, locale, { time: true }) })
                      : desk.forGood}
                  </span>
                )}
              </p>
              {appeal ? <Quoted text={appeal.text} /> : null}
            </article>
          </li>
        );
      })}
    </ol>
  );
}
