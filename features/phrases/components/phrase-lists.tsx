import { NothingHere } from '@/features/moderation/components/nothing-here';
import { PageLinks } from '@/features/moderation/components/page-links';
import { phrasesHref } from '@/features/phrases/addresses';
import type { PhraseFilter as Filter } from '@/features/phrases/input';
import { PHRASE_LIMIT } from '@/features/phrases/limits';
import { currentPhrases } from '@/features/phrases/queries';
import { findPhrasePage } from '@/features/phrases/queries/list';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { isFiltered, PhraseFilter } from './phrase-filter';
import { PhraseList } from './phrase-list';

type Props = {
  filter: Filter;
  after: string | null;
  edit: string | null;
  locale: Locale;
  messages: Catalogue;
};

/** One page of what is listed, with the way to ask for less and to go on. */
export async function PhraseLists({ filter, after, edit, locale, messages }: Props) {
  const { list } = messages.phrases;
  const { phrases, next } = await findPhrasePage(filter, after);
  const total = (await currentPhrases()).length;
  const filtered = isFiltered(filter);
  return (
    <section aria-labelledby="listed" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="listed" className="font-display text-xl font-bold">
          {list.title}
        </h2>
        <p className="text-sm text-muted">
          {format(list.total, { count: total, limit: PHRASE_LIMIT }, locale)}
        </p>
      </div>
      <PhraseFilter filter={filter} locale={locale} messages={messages.phrases} />
      {phrases.length > 0 ? (
        <PhraseList {...{ phrases, filter, after, edit, locale }} messages={messages.phrases} />
      ) : (
        <NothingHere
          title={filtered ? list.empty : list.emptyAll}
          text={filtered ? list.emptyText : list.emptyAllText}
        />
      )}
      <PageLinks
        next={next && phrasesHref(locale, filter, { after: next })}
        start={after && phrasesHref(locale, filter)}
        messages={messages.moderation.desk}
      />
    </section>
  );
}
