import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { LanguageLinks } from './language-links';
import { ThemeChoice } from './theme-choice';

export function SiteFooter({ locale, messages }: { locale: Locale; messages: Catalogue['site'] }) {
  return (
    <footer className="border-t border-line bg-sunken">
      <div className="mx-auto flex max-w-page lg:max-w-wide flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-8 text-sm text-muted">
        <p>{messages.footer}</p>
        <div className="flex flex-wrap items-center gap-3">
          <LanguageLinks locale={locale} label={messages.language} />
          <ThemeChoice
            label={messages.theme}
            names={{
              system: messages.themeSystem,
              light: messages.themeLight,
              dark: messages.themeDark,
            }}
          />
        </div>
      </div>
    </footer>
  );
}
