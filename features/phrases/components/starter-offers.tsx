import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { currentPhrases } from '@/features/phrases/queries';
import { missingStarters } from '@/features/phrases/starter';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { languageName } from './names';

type Props = { next: string; locale: Locale; messages: Catalogue['phrases'] };

/** The lists that come with the product, for as long as they are not wholly listed. */
export async function StarterOffers({ next, locale, messages }: Props) {
  const { starter } = messages;
  return missingStarters(await currentPhrases()).map(({ list, missing }) => (
    <Notice
      key={list}
      title={format(starter.title, { language: languageName(list, locale, messages) })}
    >
      <p>{format(starter.text, { count: missing }, locale)}</p>
      <form method="post" action="/api/phrases/starter">
        <HiddenFields fields={{ lang: locale, next, list }} />
        <Button
          type="submit"
          look="secondary"
          aria-label={`${starter.submit}: ${languageName(list, locale, messages)}`}
        >
          {starter.submit}
        </Button>
      </form>
    </Notice>
  ));
}
