import { negotiateLocale } from '@/lib/i18n/locales';

/** The bare address leads to the reader's language; nothing else here guesses, and this is never cached. */
export function GET(request: Request): Response {
  const locale = negotiateLocale(request.headers.get('accept-language'));
  return new Response(null, {
    status: 307,
    headers: {
      location: `/${locale}`,
      'cache-control': 'private, no-store',
      vary: 'accept-language',
    },
  });
}
