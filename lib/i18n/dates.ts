type DateOptions = { time?: boolean; timeZone?: string };

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * “8 September 2025” in the words of `locale`, with hours and minutes and the zone's name when
 * `time` is set. In UTC unless told otherwise, so that every server writes the same. For the
 * server: browsers carry other versions of the locale data, and would word it differently.
 */
export function formatDate(date: Date, locale: string, options: DateOptions = {}): string {
  const { time = false, timeZone = 'UTC' } = options;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(time && { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
    timeZone,
  }).format(date);
}

/** “5 minutes ago”, “yesterday”, “in 2 hours”: the largest whole unit between `date` and `now`. */
export function relativeTime(date: Date, now: Date, locale: string): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 60];
  // Under a minute is “now”: a count of seconds is out of date before it is read.
  const amount = unit === 'second' ? 0 : Math.trunc(seconds / size);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(amount, unit);
}
