import { withQuery } from '@/lib/http/with-query';
import type { Locale } from '@/lib/i18n/locales';
import { EVERY_LANGUAGE } from './choices';
import type { PhraseFilter } from './input';

type Place = {
  after?: string | null;
  /** The phrase whose form is open. */
  edit?: string;
};

/** The address of a page of the lists. */
export function phrasesHref(
  locale: Locale,
  { kind, language, search }: PhraseFilter = {},
  { after, edit }: Place = {},
): string {
  const named = language === null ? EVERY_LANGUAGE : language;
  // A fragment leads the focus, also without a script, where `autofocus` would give way to it.
  const field = edit ? '#change-kind' : '';
  return withQuery(`/${locale}/moderation/phrases${field}`, {
    kind,
    language: named,
    q: search,
    after,
    edit,
  });
}
