/** Writes numbers as `locale` does, with no more than so many digits behind the point. */
export function numberIn(locale: string, maximumFractionDigits = 0): (value: number) => string {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits });
  return (value) => numbers.format(value);
}
