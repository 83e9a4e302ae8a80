import { EVERY_LANGUAGE, phraseKinds, phraseLanguages } from '@/features/phrases/choices';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Messages = Catalogue['phrases'];

/** A language in the words of the reader's own; null is every language. */
export function languageName(language: string | null, locale: Locale, messages: Messages): string {
  if (language === null) return messages.everyLanguage;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

/** The kinds, as a form offers them. */
export function kindOptions(messages: Messages) {
  return phraseKinds.map((value) => ({ value, label: messages.kinds[value] }));
}

/** Every language first, then those of the site, then the others by their names. */
export function languageOptions(locale: Locale, messages: Messages) {
  const others = phraseLanguages.filter(
    (language) => !(locales as readonly string[]).includes(language),
  );
  const named = (language: string) => ({
    value: language,
    label: languageName(language, locale, messages),
  });
  return [
    { value: EVERY_LANGUAGE, label: messages.everyLanguage },
    ...locales.map(named),
    ...others.map(named).sort((a, b) => a.label.localeCompare(b.label, locale)),
  ];
}
