import type { Metadata } from 'next';
import { displayFace } from '@/components/layout/display-face';
import { NotFoundView } from '@/components/layout/not-found-view';
import { themeScript } from '@/components/layout/theme-script';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import './globals.css';

export const metadata: Metadata = { title: '404 · Lightstick', robots: { index: false } };

/** For addresses that match no route, so no language is known: it speaks every one. */
export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale} className={displayFace.variable} suppressHydrationWarning>
      <head>
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, run before the first paint
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
      </head>
      <body className="bg-paper px-4 text-ink">
        <main>
          {locales.map((locale) => (
            <div key={locale} lang={locale}>
              <NotFoundView locale={locale} messages={messagesIn(locale).site} />
            </div>
          ))}
        </main>
      </body>
    </html>
  );
}
