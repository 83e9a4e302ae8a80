import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

/** What a reader sees in place of a page that does not exist. */
export function NotFoundView({
  locale,
  messages,
}: {
  locale: Locale;
  messages: Catalogue['site'];
}) {
  return (
    <section className="mx-auto max-w-md py-20 text-center">
      <p aria-hidden="true" className="font-display text-7xl font-extrabold text-rose">
        404
      </p>
      <h1 className="mt-4 font-display text-2xl font-bold">{messages.notFoundTitle}</h1>
      <p className="mt-2 text-muted">{messages.notFoundText}</p>
      <a
        href={`/${locale}`}
        className="mt-6 inline-flex min-h-touch items-center rounded-full bg-rose px-6 font-semibold text-on-rose"
      >
        {messages.backHome}
      </a>
    </section>
  );
}
