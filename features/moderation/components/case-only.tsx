import { queueHref } from '@/features/moderation/addresses';
import type { QueueItem } from '@/features/moderation/queries';
import type { QueueFilter } from '@/features/moderation/queue';
import { format } from '@/lib/i18n/format';
import { languageName } from '@/lib/i18n/language-name';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { item: QueueItem; locale: Locale; messages: Catalogue['moderation']['desk'] };
type Way = { name: string; filter: QueueFilter };

/** From one that waits to all that have its post, its language, its phrase or its author in common. */
export function CaseOnly({ item, locale, messages }: Props) {
  const ways = waysFrom(item, locale, messages);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
      <span>{messages.only}</span>
      {ways.map(({ name, filter }) => (
        <a
          key={name}
          href={queueHref(locale, { tab: 'waiting', ...filter })}
          className="inline-flex min-h-touch items-center underline underline-offset-4 hover:text-rose"
        >
          {name}
        </a>
      ))}
    </p>
  );
}

function waysFrom(
  { slug, language, author, remarks }: QueueItem,
  locale: Locale,
  messages: Props['messages'],
): Way[] {
  const ways: Way[] = [{ name: messages.onlyPost, filter: { post: slug } }];
  if (language !== 'und') {
    const name = format(messages.onlyLanguage, { language: languageName(language, locale) });
    ways.push({ name, filter: { language } });
  }
  const [phrase] = remarks.flatMap(({ phrases }) => phrases ?? []);
  if (phrase) ways.push({ name: messages.onlyPhrase, filter: { phrase: phrase.id } });
  if (author?.handle) {
    const name = format(messages.onlyFan, { handle: author.handle });
    ways.push({ name, filter: { fan: author.handle } });
  }
  return ways;
}
