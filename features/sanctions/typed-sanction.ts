import 'server-only';
import { hostCookieName } from '@/features/session/cookies';
import { keepFields, readKeptFields } from '@/features/session/kept-fields';

const names = ['kind', 'reason', 'term', 'until', 'note', 'commentId'] as const;

/** What a moderator typed of a sanction that was refused. */
export type TypedSanction = Record<(typeof names)[number], string>;

export function typedSanctionCookieName(): string {
  return hostCookieName('lightstick-sanction');
}

/** Keeps what someone typed of a sanction, as `keepFields` does. */
export function typedSanctionCookie(fields: Record<string, unknown>): string | null {
  return keepFields(typedSanctionCookieName(), names, fields);
}

/** What that cookie holds; null for none. */
export function readTypedSanction(value: string | undefined): TypedSanction | null {
  return readKeptFields(value, names);
}
