import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Plural, Text } from '@/lib/i18n/message';

type Counted = Plural<Text<'count'>>;

/** A sentence about so many seconds, in whole minutes where they are. */
export function inSeconds(
  seconds: number,
  words: { seconds: Counted; minutes: Counted },
  locale: Locale,
): string {
  return seconds % 60 === 0
    ? format(words.minutes, { count: seconds / 60 }, locale)
    : format(words.seconds, { count: seconds }, locale);
}

/** A sentence about so many hours, in whole days where they are. */
export function inHours(
  hours: number,
  words: { hours: Counted; days: Counted },
  locale: Locale,
): string {
  return hours % 24 === 0
    ? format(words.days, { count: hours / 24 }, locale)
    : format(words.hours, { count: hours }, locale);
}
