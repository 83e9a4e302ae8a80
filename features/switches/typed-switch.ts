import 'server-only';
import { hostCookieName } from '@/features/session/cookies';
import { keepFields, readKeptFields } from '@/features/session/kept-fields';
import { type RefusalCode, refusalStatus } from '@/lib/http/refusal';

export const switchFieldNames = [
  'mode',
  'slowSeconds',
  'slowTyped',
  'minimumAgeHours',
  'ageTyped',
  'message',
  'whenUnchecked',
  'until',
  'untilAt',
] as const;

export type TypedSwitch = Record<(typeof switchFieldNames)[number], string>;

export function typedSwitchCookieName(): string {
  return hostCookieName('lightstick-switch');
}

/** Keeps what someone chose for a post, as `keepFields` does. */
export function typedSwitchCookie(fields: Record<string, unknown> | null): string | null {
  return keepFields(typedSwitchCookieName(), switchFieldNames, fields);
}

/** What that cookie holds, as the fields of the form show it; null for none. */
export function readTypedSwitch(value: string | undefined): TypedSwitch | null {
  const typed = readKeptFields(value, switchFieldNames);
  return typed && { ...typed, untilAt: withoutZone(typed.untilAt) };
}

/** Whether what was refused for this can be put right, or sent again, in the form itself. */
export function isMendable(code: RefusalCode): boolean {
  const again = ['switched-since', 'signed-out', 'not-joined'].includes(code);
  return again || [422, 503].includes(refusalStatus[code]);
}

/** A script sends an instant; a field of a date and time shows none that names its zone. */
function withoutZone(at: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) ? at.slice(0, 16) : at;
}
