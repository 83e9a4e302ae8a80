import { cardResponse } from '@/features/posts/card/card-response';
import { listHome } from '@/features/posts/queries';
import { isLocale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

type Context = RouteContext<'/[lang]/opengraph-image'>;

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { lang } = await params;
  if (!isLocale(lang)) return cardResponse(null);
  const { site } = messagesIn(lang);
  const { pinned, posts } = await listHome(lang);
  const [lead] = [...pinned, ...posts];
  return cardResponse({
    siteName: site.name,
    headline: site.tagline,
    artists: [],
    coverSrc: lead?.cover.src,
  });
}
