import type { Locale } from '@/lib/i18n/locales';

/** What every sign-in form carries along: its language, and where to go after. */
export function HiddenFields({ locale, next }: { locale: Locale; next?: string }) {
  return (
    <>
      <input type="hidden" name="lang" value={locale} />
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
    </>
  );
}
