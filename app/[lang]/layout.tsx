import type { Metadata, Viewport } from 'next';
import { displayFace } from '@/components/layout/display-face';
import { LanguageOffer } from '@/components/layout/language-offer';
import { Missing } from '@/components/layout/missing';
import { OfflineNotice } from '@/components/layout/offline-notice';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { themeScript } from '@/components/layout/theme-script';
import { KeepOffline } from '@/features/offline/components/keep-offline';
import { currentLocale, RESERVED_LOCALE } from '@/lib/i18n/current';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import '../globals.css';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fff8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#140b1d' },
  ],
};

/** A reserved language keeps the build away from the database; real ones render on first request. */
export function generateStaticParams() {
  return [{ lang: RESERVED_LOCALE }];
}

export async function generateMetadata(): Promise<Metadata> {
  const { site } = messagesIn(await currentLocale());
  return {
    title: { default: `${site.name}: ${site.tagline}`, template: `%s · ${site.name}` },
    description: site.description,
  };
}

export default async function RootLayout({ children, params }: LayoutProps<'/[lang]'>) {
  const { lang } = await params;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const { offline, keptCopy, reload } = messages.site;
  const offlineWords = { offline, keptCopy, reload };
  const known = isLocale(lang) || lang === RESERVED_LOCALE;
  return (
    <html lang={locale} className={displayFace.variable} suppressHydrationWarning>
      <head>
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, run before the first paint
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
      </head>
      <body className="flex min-h-dvh flex-col bg-paper text-ink">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:z-50 focus:bg-raised focus:px-4 focus:py-3"
        >
          {messages.site.skipToContent}
        </a>
        <SiteHeader locale={locale} messages={messages.site} />
        <OfflineNotice locale={locale} messages={offlineWords} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-page flex-1 px-4 pb-16 outline-none"
        >
          {known ? children : <Missing messages={messages.site} locale={locale} />}
        </main>
        <SiteFooter locale={locale} messages={messages} />
        <KeepOffline />
        <LanguageOffer locale={locale} offers={offers} />
      </body>
    </html>
  );
}

const offers = { en: offerIn('en'), ko: offerIn('ko') };

function offerIn(locale: Locale) {
  const { offerLanguage, readInLanguage, dismiss } = messagesIn(locale).site;
  return { text: offerLanguage, link: readInLanguage, dismiss };
}
