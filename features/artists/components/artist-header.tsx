import type { Artist } from '@/features/artists/queries';
import type { Locale } from '@/lib/i18n/locales';

/** Who this is: the name as large as on a poster, and a few lines. */
export function ArtistHeader({ artist, locale }: { artist: Artist; locale: Locale }) {
  return (
    <header lang={artist.language === locale ? undefined : artist.language}>
      <h1 className="headline mt-10 text-6xl/[1] text-rose sm:text-8xl/[1]">{artist.name}</h1>
      <p className="mt-5 max-w-prose text-lg/relaxed text-pretty">{artist.bio}</p>
    </header>
  );
}
