import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { phrasesHref } from '@/features/phrases/addresses';
import type { PhraseFilter } from '@/features/phrases/input';
import type { ListedPhrase } from '@/features/phrases/queries/list';
import { isStarter } from '@/features/phrases/starter';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { ChangeForm } from './change-form';
import { PhraseFacts } from './phrase-facts';

type Props = {
  phrases: readonly ListedPhrase[];
  filter: PhraseFilter;
  after: string | null;
  /** The phrase whose form is open. */
  edit: string | null;
  locale: Locale;
  messages: Catalogue['phrases'];
};

/** The listed phrases, each with where it comes from and what can be done with it. */
export function PhraseList({ phrases, filter, after, edit, locale, messages }: Props) {
  const { list } = messages;
  const next = phrasesHref(locale, filter, { after });
  return (
    <ol className="grid gap-2">
      {phrases.map((phrase) => (
        <li key={phrase.id} className="grid gap-2 rounded-2xl bg-raised px-4 py-3 shadow-card">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <div className="grid min-w-0 grow basis-44 gap-0.5">
              <PhraseFacts phrase={phrase} locale={locale} messages={messages} />
              <p className="dotted text-sm text-muted">
                <span>{originOf(phrase, list)}</span>
                <time dateTime={phrase.createdAt.toISOString()}>
                  {formatDate(phrase.createdAt, locale)}
                </time>
              </p>
            </div>
            {phrase.id === edit ? null : (
              <div className="-ms-2 flex gap-1">
                <a
                  href={phrasesHref(locale, filter, { after, edit: phrase.id })}
                  aria-label={format(list.changeOf, { phrase: phrase.text })}
                  className={buttonClass('quiet', 'px-2')}
                >
                  {list.change}
                </a>
                <form method="post" action={`/api/phrases/${phrase.id}/remove`}>
                  <HiddenFields fields={{ lang: locale, next }} />
                  <Button
                    type="submit"
                    look="quiet"
                    className="px-2"
                    aria-label={format(list.removeOf, { phrase: phrase.text })}
                  >
                    {list.remove}
                  </Button>
                </form>
              </div>
            )}
          </div>
          {phrase.id === edit ? (
            <ChangeForm phrase={phrase} next={next} locale={locale} messages={messages} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function originOf(phrase: ListedPhrase, list: Props['messages']['list']): string {
  const { addedBy } = phrase;
  if (addedBy) return format(list.by, { name: addedBy.displayName ?? addedBy.handle ?? '' });
  return isStarter(phrase) ? list.starter : list.left;
}
