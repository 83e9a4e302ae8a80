import { buttonClass } from '@/components/ui/button-class';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

/** For whoever is not signed in: the way there, and back to `next`. */
export function SignInLink({ locale, next }: { locale: Locale; next: string }) {
  return (
    <a
      href={`/${locale}/sign-in?${new URLSearchParams({ next })}`}
      className={buttonClass('primary', 'justify-self-start')}
    >
      {messagesIn(locale).signIn.title}
    </a>
  );
}
