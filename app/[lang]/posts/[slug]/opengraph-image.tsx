import { cardPng } from '@/features/posts/card/card-png';
import { cardSize } from '@/features/posts/card/draw';
import { findPost, type Post } from '@/features/posts/queries';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

type Params = { lang: string; slug: string };

/** One image, described by the headline that is drawn on it. */
export async function generateImageMetadata({ params }: { params: Params }) {
  const found = await load(params);
  const alt = found?.post.headline ?? '';
  return [{ id: 'card', alt, size: cardSize, contentType: 'image/png' }];
}

export default async function PostImage({ params }: { params: Promise<Params> }) {
  const found = await load(await params);
  if (!found) return new Response(null, { status: 404 });
  const { post, locale } = found;
  const { posts, site } = messagesIn(locale);
  const png = await cardPng({
    siteName: site.name,
    headline: post.headline,
    artists: post.artists.map(({ name }) => name),
    coverSrc: post.cover.src,
    ...(post.milestone && {
      milestone: `${posts.outcome[post.milestone.outcome]} · ${post.milestone.event}`,
    }),
  });
  return new Response(png, {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=600, s-maxage=3600' },
  });
}

async function load({ lang, slug }: Params): Promise<{ post: Post; locale: Locale } | null> {
  const post = isLocale(lang) ? await findPost(slug, lang) : null;
  return post && isLocale(lang) ? { post, locale: lang } : null;
}
