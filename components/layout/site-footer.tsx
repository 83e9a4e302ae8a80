import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { LanguageLinks } from './language-links';
import { ThemeChoice } from './theme-choice';

type Props = { locale: Locale; messages: Pick<Catalogue, 'site' | 'transparency'> };

export function SiteFooter({ locale, messages: { site, transparency } }: Props) {
  return (
    <footer className="border-t border-line bg-sunken">
      <div className="mx-auto flex max-w-page lg:max-w-wide flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-8 text-sm text-muted">
        <p>{site.footer}</p>
        <div className="flex flex-wrap items-center gap-3">
          <a
            href={`/${locale}/transparency`}
            className="inline-flex min-h-touch items-center rounded-full px-3 font-medium text-ink underline decoration-line underline-offset-4"
          >
            {transparency.title}
          </a>
          <LanguageLinks locale={locale} label={site.language} />
          <ThemeChoice
            label={site.theme}
            names={{
              system: site.themeSystem,
              light: site.themeLight,
              dark: site.themeDark,
            }}
          />
        </div>
      </div>
    </footer>
  );
}
