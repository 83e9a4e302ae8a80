import { wayOut } from '@/features/sanctions/addresses';
import type { RefusalCode } from '@/lib/http/refusal';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  code: RefusalCode;
  /** The page that they come back to. */
  here: string;
  locale: Locale;
  errors: Catalogue['errors'];
};

/** Behind a refusal that a moderator's decision brought about: the way to where it can be read. */
export function WayOut({ code, here, locale, errors }: Props) {
  const href = wayOut(code, locale, here);
  if (!href) return null;
  return (
    <a
      href={href}
      className="inline-flex min-h-touch items-center font-semibold text-rose underline underline-offset-4"
    >
      {errors.readDecision}
    </a>
  );
}
