import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';

type Props = {
  locale: Locale;
  next: string;
  messages: Catalogue['signIn'];
  typed?: string;
  error?: string;
};

/** Asks for an address to mail a link to. */
export function EmailForm({ locale, next, messages, typed, error }: Props) {
  return (
    <form method="post" action="/api/sign-in/link" className="grid gap-4">
      <HiddenFields locale={locale} next={next} />
      <TextField
        id="email"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={typed}
        label={messages.email}
        hint={messages.emailHint}
        error={error}
      />
      <Button type="submit">{messages.emailSubmit}</Button>
    </form>
  );
}
