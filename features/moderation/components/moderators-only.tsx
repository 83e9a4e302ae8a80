import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

/** What a member sees who asks for a page of moderation. */
export function ModeratorsOnly({ locale, messages }: { locale: Locale; messages: Catalogue }) {
  const { desk } = messages.moderation;
  return (
    <NarrowPage title={desk.refusedTitle} intro={desk.refusedText}>
      <a href={`/${locale}`} className={buttonClass('primary', 'justify-self-start')}>
        {messages.site.backHome}
      </a>
    </NarrowPage>
  );
}
