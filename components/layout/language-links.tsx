'use client';

import { usePathname } from 'next/navigation';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';

/** Links to this same page in each other language. */
export function LanguageLinks({ locale, label }: { locale: Locale; label: string }) {
  const rest = usePathname().replace(/^\/[^/]+/, '');
  return (
    <nav aria-label={label} className="flex gap-1">
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <a
            key={other}
            href={`/${other}${rest}`}
            hrefLang={other}
            lang={other}
            className="inline-flex min-h-touch items-center rounded-full px-3 font-medium text-ink underline decoration-line underline-offset-4"
          >
            {localeNames[other]}
          </a>
        ))}
    </nav>
  );
}
