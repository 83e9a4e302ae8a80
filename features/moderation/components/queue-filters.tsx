import { queueHref } from '@/features/moderation/addresses';
import { type QueueView, queueFilters } from '@/features/moderation/queue';
import { format } from '@/lib/i18n/format';
import { languageName } from '@/lib/i18n/language-name';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { view: QueueView; locale: Locale; messages: Catalogue['moderation']['desk'] };

/** What the queue is narrowed to, and the way back to all of it. */
export function QueueFilters({ view, locale, messages }: Props) {
  const { post, language, fan } = view;
  const names = {
    post: post ?? '',
    language: language ? languageName(language, locale) : '',
    phrase: messages.onlyPhrase,
    fan: format(messages.onlyFan, { handle: fan ?? '' }),
  };
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-muted">{messages.only}</span>
      {queueFilters.flatMap((name) =>
        view[name] === undefined
          ? []
          : [
              <span key={name} className="rounded-full bg-petal px-3 py-1 font-semibold">
                {names[name]}
              </span>,
            ],
      )}
      <a
        href={queueHref(locale, { tab: view.tab })}
        className="inline-flex min-h-touch items-center text-rose underline underline-offset-4"
      >
        {messages.showAll}
      </a>
    </p>
  );
}
