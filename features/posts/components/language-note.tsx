import { Notice } from '@/components/ui/notice';
import { format } from '@/lib/i18n/format';
import { languageName } from '@/lib/i18n/language-name';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

/** Says why a story is in another language than the page around it. */
export function LanguageNote({ language, locale }: { language: string; locale: Locale }) {
  const name = languageName(language, locale);
  return (
    <Notice className="mt-4">
      <p>{format(messagesIn(locale).posts.writtenIn, { language: name })}</p>
    </Notice>
  );
}
