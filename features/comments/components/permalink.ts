import type { CommentStatus } from '@/features/comments/policy';
import type { Locale } from '@/lib/i18n/locales';

/** The address that always finds this comment. */
export function permalink(locale: Locale, slug: string, id: string): string {
  return `/${locale}/posts/${slug}/comments/${id}#c-${id}`;
}

/** Where its author finds it: in its thread, or on its own page while nobody else sees it. */
export function ownAddress(
  locale: Locale,
  slug: string,
  { id, status }: { id: string; status: CommentStatus },
): string {
  return status === 'visible' ? permalink(locale, slug, id) : `/${locale}/comments/${id}`;
}
