import { Button } from '@/components/ui/button';
import type { SignInProvider } from '@/features/session/providers';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { HiddenFields } from './hidden-fields';

type Props = {
  locale: Locale;
  next: string;
  providers: SignInProvider[];
  /** The words on each button, with `{provider}`. */
  text: string;
  /** Adds the provider to the account in session, instead of beginning a session. */
  connect?: boolean;
};

/** One button per provider; each is a form, so that it works without a script. */
export function ProviderButtons({ locale, next, providers, text, connect = false }: Props) {
  return (
    <ul className="grid gap-3">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <form method="post" action="/api/sign-in/provider">
            <HiddenFields locale={locale} next={next} />
            {connect ? <input type="hidden" name="connect" value="1" /> : null}
            <Button type="submit" name="provider" value={id} look="secondary" className="w-full">
              {format<string>(text, { provider: name })}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
