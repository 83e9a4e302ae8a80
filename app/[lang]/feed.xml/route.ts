import { atomFeed } from '@/features/posts/atom';
import { listForFeed } from '@/features/posts/queries';
import { cacheableText } from '@/lib/http/cacheable-text';
import { isLocale } from '@/lib/i18n/locales';
import { siteAddress } from '@/lib/site-address';
import { messagesIn } from '@/messages/messages';

export async function GET(
  request: Request,
  { params }: RouteContext<'/[lang]/feed.xml'>,
): Promise<Response> {
  const { lang } = await params;
  if (!isLocale(lang)) return new Response(null, { status: 404 });
  const { site, posts } = messagesIn(lang);
  const feed = atomFeed({
    page: siteAddress(`/${lang}`),
    self: siteAddress(`/${lang}/feed.xml`),
    language: lang,
    title: `${site.name}: ${posts.latest}`,
    subtitle: site.description,
    posts: await listForFeed(lang),
    addressOf: (slug) => siteAddress(`/${lang}/posts/${slug}`),
  });
  return cacheableText(request, feed, 'application/atom+xml; charset=utf-8');
}
