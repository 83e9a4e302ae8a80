import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import type { Locale } from '@/lib/i18n/locales';
import { HiddenFields } from './hidden-fields';

type Props = { locale: Locale; text: string; look?: ButtonLook };

/** Ends the session. A plain form: the page after is loaded anew, so nothing personal stays behind. */
export function SignOutButton({ locale, text, look = 'secondary' }: Props) {
  return (
    <form method="post" action="/api/sign-out">
      <HiddenFields locale={locale} />
      <Button type="submit" look={look}>
        {text}
      </Button>
    </form>
  );
}
