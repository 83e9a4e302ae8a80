import type { RefusalCode } from '@/lib/http/refusal';
import type { Locale } from '@/lib/i18n/locales';

/** Where a member reads what moderators decided about them; `next` is where they go on afterwards. */
export function ownSanctionsHref(locale: Locale, next?: string): string {
  const page = `/${locale}/account/sanctions`;
  return next ? `${page}?${new URLSearchParams({ next })}` : page;
}

/** Where somebody who was refused for this finds out why and can go on; null where nothing helps. */
export function wayOut(code: RefusalCode, locale: Locale, here: string): string | null {
  return ['warning-unread', 'muted', 'held'].includes(code) ? ownSanctionsHref(locale, here) : null;
}

/** The lists of the desk's section about members. */
export const memberLists = ['appeals', 'in-force'] as const;
export type MemberList = (typeof memberLists)[number];

export function isMemberList(value: unknown): value is MemberList {
  return (memberLists as readonly unknown[]).includes(value);
}

/** The address of a page of one of them. */
export function membersHref(locale: Locale, list: MemberList, after?: string | null): string {
  const query = new URLSearchParams({ list, ...(after && { after }) });
  return `/${locale}/moderation/members?${query}`;
}

/** The address of a member's record for moderators; `query` says what is shown or done there. */
export function recordHref(
  locale: Locale,
  handle: string,
  query: { after?: string | null; for?: string | null } = {},
): string {
  const values = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const path = `/${locale}/moderation/members/${handle}`;
  return values.length > 0 ? `${path}?${new URLSearchParams(values)}` : path;
}
