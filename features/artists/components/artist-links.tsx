import { ArrowRight } from 'lucide-react';
import type { ArtistName } from '@/features/posts/columns';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

/** The artists of a story, each leading to their page. */
export function ArtistLinks({ artists, locale }: { artists: ArtistName[]; locale: Locale }) {
  const { posts } = messagesIn(locale);
  return (
    <section aria-labelledby="artists" className="mt-10">
      <h2 id="artists" className="font-display text-xl font-bold">
        {posts.about}
      </h2>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {artists.map(({ slug, name, language }) => (
          <li key={slug}>
            <a
              href={`/${locale}/artists/${slug}`}
              className="group flex items-center justify-between gap-3 rounded-2xl border border-line bg-raised px-5 py-4 hover:border-rose"
            >
              <span>
                <span
                  lang={language === locale ? undefined : language}
                  className="block font-display text-lg font-bold"
                >
                  {name}
                </span>
                <span className="text-sm text-muted">{posts.artistPage}</span>
              </span>
              <ArrowRight aria-hidden="true" className="size-5 text-rose rtl:-scale-x-100" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
