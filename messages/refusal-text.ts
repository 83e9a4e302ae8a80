import type { Refusal } from '@/lib/http/refusal';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from './catalogue';

type Errors = Catalogue['errors'];
const MINUTE = 60;

/** The sentence for a refusal, with how long to wait in words. */
export function refusalText(refusal: Omit<Refusal, 'ok'>, errors: Errors, locale: Locale): string {
  const { code, limit = 0, retryAfter = 1 } = refusal;
  return format<string>(
    errors[code],
    { limit, wait: waitText(retryAfter, errors, locale) },
    locale,
  );
}

/** Whole seconds below two minutes, above it minutes, rounded up: the wait is never promised short. */
export function waitText(seconds: number, errors: Errors, locale: Locale): string {
  return seconds < 2 * MINUTE
    ? format(errors.seconds, { count: Math.max(1, Math.ceil(seconds)) }, locale)
    : format(errors.minutes, { count: Math.ceil(seconds / MINUTE) }, locale);
}
