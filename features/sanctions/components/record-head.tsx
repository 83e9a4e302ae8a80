import { MemberName } from '@/features/moderation/components/member-name';
import type { MemberRecord } from '@/features/sanctions/queries/record';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { record: MemberRecord; locale: Locale; messages: Catalogue };

/** Who it is, since when, and their numbers. */
export function RecordHead({ record, locale, messages }: Props) {
  const { desk } = messages.moderation;
  const { handle, role, joinedAt, comments, hidden, reported } = record;
  return (
    <header className="grid gap-1">
      <h1 className="headline text-3xl break-words">
        <MemberName {...record} />
      </h1>
      <p className="flex flex-wrap items-center gap-x-2 text-muted">
        <span>@{handle}</span>
        {role === 'fan' ? null : (
          <span className="rounded-full bg-rose px-2 text-xs font-bold text-on-rose">
            {messages.members.roles[role]}
          </span>
        )}
      </p>
      <p className="dotted text-sm text-muted">
        <span>{format(desk.joined, { date: formatDate(joinedAt, locale) })}</span>
        <span>{format(desk.wrote, { count: comments }, locale)}</span>
        {hidden > 0 ? <span>{format(desk.wasHidden, { count: hidden }, locale)}</span> : null}
        {reported > 0 ? <span>{format(desk.wasReported, { count: reported }, locale)}</span> : null}
      </p>
    </header>
  );
}
