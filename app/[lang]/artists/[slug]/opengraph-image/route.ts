import { findArtist } from '@/features/artists/queries';
import { cardResponse } from '@/features/posts/card/card-response';
import { listPostsOf } from '@/features/posts/queries';
import { isLocale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

type Context = RouteContext<'/[lang]/artists/[slug]/opengraph-image'>;

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { lang, slug } = await params;
  const artist = isLocale(lang) ? await findArtist(slug, lang) : null;
  if (!artist || !isLocale(lang)) return cardResponse(null);
  const { site, posts } = messagesIn(lang);
  const news = await listPostsOf(slug, lang);
  return cardResponse({
    siteName: site.name,
    headline: artist.name,
    artists: [posts.artistPage],
    coverSrc: news?.posts[0]?.cover.src,
  });
}
