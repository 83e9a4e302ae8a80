import { milestoneSentence } from '@/features/milestones/milestone-sentence';
import { cardResponse } from '@/features/posts/card/card-response';
import { findPost } from '@/features/posts/queries';
import { isLocale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

type Context = RouteContext<'/[lang]/posts/[slug]/opengraph-image'>;

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { lang, slug } = await params;
  const post = isLocale(lang) ? await findPost(slug, lang) : null;
  if (!post || !isLocale(lang)) return cardResponse(null);
  return cardResponse({
    siteName: messagesIn(lang).site.name,
    headline: post.headline,
    artists: post.artists.map(({ name }) => name),
    milestone: post.milestone ? milestoneSentence(post.milestone, lang) : undefined,
    coverSrc: post.cover.src,
  });
}
