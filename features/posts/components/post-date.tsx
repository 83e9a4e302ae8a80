import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';

/** A day, in words for the reader and exact for machines. */
export function PostDate({ date, locale }: { date: Date; locale: Locale }) {
  return <time dateTime={date.toISOString()}>{formatDate(date, locale)}</time>;
}
