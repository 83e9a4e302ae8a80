import { permalink } from '@/features/comments/components/permalink';
import type { QueueItem } from '@/features/moderation/queries';
import { recordHref } from '@/features/sanctions/addresses';
import { relativeTime } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { BULK_FORM } from './bulk-choice';
import { CaseContext } from './case-context';
import { CaseFacts } from './case-facts';
import { CaseOnly } from './case-only';
import { CaseRemarks } from './case-remarks';
import { CaseText } from './case-text';
import { MemberName } from './member-name';

type Props = {
  item: QueueItem;
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
      id={`case-${item.id}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-case
      className="grid gap-3 rounded-3xl bg-raised p-4 shadow-card has-data-done:bg-sunken has-data-done:shadow-none sm:p-5"
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {item.waiting ? <CaseBox item={item} messages={desk} /> : null}
        <h2 id={titleId} className="font-semibold">
          {author?.displayName ? (
            <a
              href={recordHref(locale, author.handle ?? '', { for: item.id })}
              data-key="b"
              className="-my-2 inline-flex min-h-touch items-center underline-offset-4 hover:text-rose hover:underline"
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
            className="-my-2 inline-flex min-h-touch items-center underline-offset-4 hover:underline"
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
      <CaseRemarks item={item} locale={locale} messages={desk} />
      <CaseFacts item={item} now={now} locale={locale} messages={messages.moderation} />
      {children}
      {item.waiting ? <CaseOnly item={item} locale={locale} messages={desk} /> : null}
    </article>
  );
}

/** The box that chooses it for a decision about many. */
function CaseBox({
  item,
  messages,
}: {
  item: QueueItem;
  messages: Catalogue['moderation']['desk'];
}) {
  const name = item.author?.displayName ?? messages.formerFan;
  return (
    <label className="-m-2.5 inline-flex size-touch items-center justify-center">
      <input
        type="checkbox"
        form={BULK_FORM}
        name={`case-${item.waiting?.id}`}
        value={`${item.id} ${item.revision}`}
        aria-label={format(messages.choose, { name })}
        className="size-6 accent-rose"
      />
    </label>
  );
}
