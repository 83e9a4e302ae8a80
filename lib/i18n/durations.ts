const units = [
  ['day', 24 * 60, 48 * 60],
  ['hour', 60, 120],
  ['minute', 1, 0],
] as const;

/** “12 min”, “3.5 hr”, “2 days”: minutes in the words of `locale`, in hours from two on and in days from two. */
export function formatMinutes(minutes: number, locale: string): string {
  const [unit, size] = units.find(([, , least]) => minutes >= least) ?? ['minute', 1];
  const amount = minutes / size;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
