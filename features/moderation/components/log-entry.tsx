import { permalink } from '@/features/comments/components/permalink';
import { entryHref } from '@/features/moderation/addresses';
import { factsOf } from '@/features/moderation/details';
import type { LogEntry } from '@/features/moderation/queries/log';
import { LoggedPhrases } from '@/features/phrases/components/logged-phrases';
import { readPhraseDetails } from '@/features/phrases/log-details';
import { SwitchLine } from '@/features/switches/components/switch-line';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { messagesIn } from '@/messages/messages';
import { CaseText } from './case-text';
import { LogPost } from './log-post';
import { logReason } from './log-reason';
import { LogSentence } from './log-sentence';

type Props = {
  entry: LogEntry;
  locale: Locale;
  messages: Pick<Catalogue, 'moderation' | 'switches'>;
};

/** One line of the log with all it holds: the act, the text it was about, why, and its pair. */
export function LogEntryCard({ entry, locale, messages: all }: Props) {
  const { moderation: messages, switches } = all;
  const { log } = messages;
  const phrases = readPhraseDetails(entry.details);
  const { id, text, revision, reason, note, createdAt, undoes, undoneBy, slug, commentId } = entry;
  const facts = [
    ...(reason ? [{ name: log.reason, value: logReason(reason, messagesIn(locale)) }] : []),
    ...(note ? [{ name: log.note, value: note }] : []),
    // Switches and phrases have words of their own.
    ...(phrases || entry.action === 'switch-post'
      ? []
      : factsOf(entry.details, locale, messagesIn(locale).log)),
  ];
  return (
    <article className="grid gap-2 rounded-3xl bg-raised p-4 shadow-card sm:p-5">
      <p>
        <LogSentence entry={entry} locale={locale} messages={messages} />
      </p>
      <p className="text-sm text-muted">
        <a
          href={entryHref(locale, id)}
          aria-label={`${log.permalink}: ${formatDate(createdAt, locale, { time: true })}`}
          className="-my-2 py-2 underline underline-offset-4"
        >
          <time dateTime={createdAt.toISOString()}>
            {formatDate(createdAt, locale, { time: true })}
          </time>
        </a>
      </p>
      {phrases ? (
        <LoggedPhrases details={phrases} locale={locale} messages={messagesIn(locale).phrases} />
      ) : null}
      {text !== null ? (
        <blockquote className="border-s-4 border-line ps-3">
          {revision !== null && revision > 1 ? (
            <p className="text-sm text-muted">{format(log.textOf, { revision })}</p>
          ) : null}
          <CaseText text={text} language={entry.language} />
        </blockquote>
      ) : null}
      {entry.action === 'switch-post' ? (
        <SwitchLine details={entry.details} locale={locale} messages={switches} />
      ) : null}
      {facts.length > 0 ? (
        <dl className="grid gap-1 text-sm">
          {facts.map(({ name, value }) => (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{name}</dt>
              <dd dir="auto" className="font-medium">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <LogPost entry={entry} locale={locale} />
      <p className="flex flex-wrap gap-x-4 text-sm empty:hidden">
        {undoes ? <PairLink href={entryHref(locale, undoes)}>{log.undoes}</PairLink> : null}
        {undoneBy ? <PairLink href={entryHref(locale, undoneBy)}>{log.undone}</PairLink> : null}
        {slug && commentId && entry.status === 'visible' ? (
          <PairLink href={permalink(locale, slug, commentId)}>{log.openComment}</PairLink>
        ) : null}
      </p>
    </article>
  );
}

function PairLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-touch items-center text-rose underline underline-offset-4"
    >
      {children}
    </a>
  );
}
