import { PageLinks } from '@/features/moderation/components/page-links';
import { recordHref } from '@/features/sanctions/addresses';
import type { RecordedComment } from '@/features/sanctions/queries/written';
import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { Quoted } from './quoted';

type Props = {
  items: RecordedComment[];
  handle: string;
  /** The cursors of the next page and of this one; null where there is none. */
  next: string | null;
  after: string | null;
  /** Whether this moderator may sanction for one of them. */
  maySanction: boolean;
  locale: Locale;
  messages: Catalogue;
};

/** What a member wrote, newest first, with what became of each. */
export function RecordComments(props: Props) {
  const { items, handle, next, after, maySanction, locale, messages } = props;
  const { desk } = messages.sanctions;
  if (items.length === 0) return <p className="text-muted">{desk.noComments}</p>;
  return (
    <>
      <ol className="divide-y divide-line rounded-3xl bg-raised px-4 shadow-card sm:px-5">
        {items.map(({ id, text, language, status, createdAt }) => (
          <li key={id} className="grid gap-1 py-3">
            <p className="dotted text-sm text-muted">
              <a
                href={`/${locale}/comments/${id}`}
                className="-my-2 py-2 underline underline-offset-4"
              >
                <time dateTime={createdAt.toISOString()}>
                  {formatDate(createdAt, locale, { time: true })}
                </time>
              </a>
              <span className={status === 'visible' ? undefined : 'font-semibold text-ink'}>
                {desk.statuses[status]}
              </span>
            </p>
            {text ? (
              <Quoted text={text} language={language} />
            ) : (
              <p className="text-muted italic">{desk.deletedText}</p>
            )}
            {maySanction && status !== 'deleted' ? (
              <a
                href={`${recordHref(locale, handle, { for: id })}#sanction`}
                className="inline-flex min-h-touch items-center justify-self-start text-sm font-semibold text-rose underline-offset-4 hover:underline"
              >
                {desk.sanctionFor}
              </a>
            ) : null}
          </li>
        ))}
      </ol>
      <PageLinks
        next={next && recordHref(locale, handle, { after: next })}
        start={after && recordHref(locale, handle)}
        messages={messages.moderation.desk}
      />
    </>
  );
}
