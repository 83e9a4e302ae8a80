import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { LightstickMark } from './lightstick-mark';

/** The same for everybody: what is personal is behind the account link, so that the page can be shared. */
export function SiteHeader({ locale, messages }: { locale: Locale; messages: Catalogue['site'] }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur-sm">
      <nav
        aria-label={messages.mainNavigation}
        className="mx-auto flex h-14 max-w-page lg:max-w-wide items-center justify-between gap-4 px-4"
      >
        <a
          href={`/${locale}`}
          className="inline-flex min-h-touch items-center gap-2 font-display text-xl font-extrabold tracking-tight"
        >
          <LightstickMark className="h-7 w-7" />
          {messages.name}
        </a>
        <a
          href={`/${locale}/account`}
          className="inline-flex min-h-touch items-center rounded-full px-3 font-semibold text-rose"
        >
          {messages.account}
        </a>
      </nav>
    </header>
  );
}
