import { permalink } from '@/features/comments/components/permalink';
import type { Case } from '@/features/moderation/queries/cases';
import { recordHref } from '@/features/sanctions/addresses';
import { relativeTime } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CaseContext } from './case-context';
import { CaseFacts } from './case-facts';
import { CaseText } from './case-text';
import { MemberName } from './member-name';

type Props = {
  item: Case;
  now: Date;
  locale: Locale;
  messages: Catalogue;
  children: React.ReactNode;
};

/** One congratulation with all that a moderator needs to judge it, and what they can do below. */
export function CaseCard({ item, now, locale, messages, children }: Props) {
  const { desk } = messages.moderation;
  const { author, revision } = item;
  const titleId = `by-${item.id}`;
  return (
    <article
      aria-labelledby={titleId}
      className="grid gap-3 rounded-3xl bg-raised p-4 shadow-card has-data-done:bg-sunken has-data-done:shadow-none sm:p-5"
    >
      <header className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2 id={titleId} className="font-semibold">
          {author?.displayName ? (
            <a
              href={recordHref(locale, author.handle ?? '', { for: item.id })}
              className="-my-2 inline-block py-2 underline-offset-4 hover:text-rose hover:underline"
            >
              <MemberName {...author} displayName={author.displayName} />
            </a>
          ) : (
            desk.formerFan
          )}
        </h2>
        {author?.handle ? <span className="text-sm text-muted">{`@${author.handle}`}</span> : null}
        {author && author.role !== 'fan' ? (
          <span className="rounded-full bg-rose px-2 text-xs font-bold text-on-rose">
            {messages.members.roles[author.role]}
          </span>
        ) : null}
        <span className="dotted ms-auto text-sm text-muted">
          <a
            href={permalink(locale, item.slug, item.id)}
            className="-my-2 py-2 underline-offset-4 hover:underline"
          >
            <time dateTime={item.createdAt.toISOString()}>
              {relativeTime(item.createdAt, now, locale)}
            </time>
          </a>
          {item.status === 'held' ? <span>{desk.held}</span> : null}
          {revision > 1 ? <span>{format(desk.revision, { revision })}</span> : null}
        </span>
      </header>
      <CaseContext item={item} locale={locale} messages={desk} />
      <CaseText text={item.text} language={item.language} />
      <CaseFacts item={item} now={now} locale={locale} messages={messages.moderation} />
      {children}
    </article>
  );
}
