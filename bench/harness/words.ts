/** A number as a reader takes it in: three digits that mean something, in groups. */
export function figure(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

/** Answers a second. */
export const perSecond = (rate: number) => `${figure(rate)}/s`;

/** Milliseconds. */
export const ms = (milliseconds: number) => `${figure(milliseconds)} ms`;
