import 'server-only';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getViewer, hasJoined, type Member } from '@/features/session/viewer';
import type { Locale } from '@/lib/i18n/locales';
import { mayModerate } from './policy';

/**
 * The moderator who asks for a page, or null for a member who is none. Leads a visitor to sign in,
 * and who has no name yet to choose one; both come back to `path`.
 */
export async function findModerator(locale: Locale, path: string): Promise<Member | null> {
  const viewer = await getViewer();
  if (!hasJoined(viewer)) {
    const next = new URLSearchParams({ next: path });
    // Typed routes take no template with a query.
    redirect(`/${locale}/${viewer ? 'welcome' : 'sign-in'}?${next}` as Route);
  }
  return mayModerate(viewer) ? viewer : null;
}
