import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';

/** The day of a milestone, given as YYYY-MM-DD: it has no hour and no time zone. */
export function MilestoneDate({ day, locale }: { day: string; locale: Locale }) {
  return <time dateTime={day}>{formatDate(new Date(`${day}T00:00:00Z`), locale)}</time>;
}
