import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { SelectField } from '@/components/ui/select-field';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { EVERY_LANGUAGE } from '@/features/phrases/choices';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Phrase } from '@/lib/text/phrases/phrase';
import type { Catalogue } from '@/messages/catalogue';
import { kindOptions, languageOptions } from './names';

type Props = { phrase: Phrase; next: string; locale: Locale; messages: Catalogue['phrases'] };

/** Gives one phrase another kind or language. */
export function ChangeForm({ phrase, next, locale, messages }: Props) {
  const { list } = messages;
  return (
    <form
      method="post"
      action={`/api/phrases/${phrase.id}/change`}
      aria-label={format(list.changeOf, { phrase: phrase.text })}
      className="grid gap-3 sm:grid-cols-2"
    >
      <HiddenFields fields={{ lang: locale, next }} />
      <SelectField
        id="change-kind"
        name="kind"
        label={messages.kind}
        options={kindOptions(messages)}
        defaultValue={phrase.kind}
      />
      <SelectField
        id="change-language"
        name="language"
        label={messages.language}
        options={languageOptions(locale, messages)}
        defaultValue={phrase.language ?? EVERY_LANGUAGE}
      />
      <p className="flex flex-wrap gap-3 sm:col-span-2">
        <Button type="submit">{list.save}</Button>
        <a href={next} className={buttonClass('quiet')}>
          {list.cancel}
        </a>
      </p>
    </form>
  );
}
