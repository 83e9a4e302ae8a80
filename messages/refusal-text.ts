import type { Refusal } from '@/lib/http/refusal';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from './catalogue';

type Errors = Catalogue['errors'];
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The sentence for a refusal, with how long to wait in words. */
export function refusalText(refusal: Omit<Refusal, 'ok'>, errors: Errors, locale: Locale): string {
  const { code, limit = 0, retryAfter = 1, words = '…' } = refusal;
  return format<string>(
    errors[code],
    { limit, words, wait: waitText(retryAfter, errors, locale) },
    locale,
  );
}

/**
 * Whole seconds below two minutes, minutes below two hours, hours below two days, then days; rounded
 * up: the wait is never promised short.
 */
export function waitText(seconds: number, errors: Errors, locale: Locale): string {
  const text = (unit: 'seconds' | 'minutes' | 'hours' | 'days', length: number) =>
    format(errors[unit], { count: Math.max(1, Math.ceil(seconds / length)) }, locale);
  if (seconds < 2 * MINUTE) return text('seconds', 1);
  if (seconds < 2 * HOUR) return text('minutes', MINUTE);
  return seconds < 2 * DAY ? text('hours', HOUR) : text('days', DAY);
}
