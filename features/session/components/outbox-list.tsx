import { buttonClass } from '@/components/ui/button-class';
import { Panel } from '@/components/ui/panel';
import type { listOutbox } from '@/features/session/queries';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  mails: Awaited<ReturnType<typeof listOutbox>>;
  locale: Locale;
  messages: Catalogue['signIn'];
};

/** The demo's mails, newest first, each with the link it carries. */
export function OutboxList({ mails, locale, messages }: Props) {
  if (mails.length === 0) return <p className="text-muted">{messages.outboxEmpty}</p>;
  return (
    <ol className="grid gap-4">
      {mails.map(({ id, recipient, subject, body, createdAt }) => {
        const link = /^https?:\S+$/m.exec(body)?.[0];
        return (
          <li key={id}>
            <Panel title={subject}>
              <p className="text-sm text-muted">
                {format(messages.outboxTo, { email: recipient })} ·{' '}
                <time dateTime={createdAt.toISOString()}>
                  {formatDate(createdAt, locale, { time: true })}
                </time>
              </p>
              <p className="my-3 text-sm whitespace-pre-line">{body}</p>
              {link ? (
                <a href={link} className={buttonClass('secondary')}>
                  {messages.outboxOpen}
                </a>
              ) : null}
            </Panel>
          </li>
        );
      })}
    </ol>
  );
}
