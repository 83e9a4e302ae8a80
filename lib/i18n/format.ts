import type { Message, Plural, ValuesOf } from './message';

type Value = string | number;
type Rest<M extends Message, V> = M extends Plural
  ? [values: V, locale: string]
  : keyof ValuesOf<M> extends never
    ? [values?: Record<string, never>, locale?: string]
    : [values: V, locale?: string];

/**
 * The message with its `{name}` placeholders filled; a plural takes the form that `count` has in
 * `locale`. Numbers are written as `locale` writes them. A placeholder without a value stays as it is.
 */
export function format<M extends Message>(message: M, ...rest: Rest<M, ValuesOf<M>>): string {
  const [values = {}, locale] = rest;
  return fill<Value>(message, values, locale).join('');
}

/** As `format`, for values that are not text, such as links: the pieces of the sentence in order. */
export function formatParts<M extends Message, T>(
  message: M,
  values: Record<string, T> & ValuesOf<M, unknown>,
  locale?: string,
): (string | T)[] {
  return fill<T>(message, values, locale);
}

function fill<T>(message: Message, values: Record<string, T>, locale = 'en'): (string | T)[] {
  return textOf(message, values.count, locale)
    .split(/\{(\w+)\}/)
    .map((piece, position) => {
      if (position % 2 === 0) return piece;
      const value = Object.hasOwn(values, piece) ? values[piece] : undefined;
      if (value === undefined) return `{${piece}}`;
      return typeof value === 'number' ? numbersIn(locale).format(value) : value;
    });
}

function textOf(message: Message, count: unknown, locale: string): string {
  if (typeof message === 'string') return message;
  const form = typeof count === 'number' ? formsIn(locale).select(count) : 'other';
  return message[form] ?? message.other;
}

const numbersIn = perLocale((locale) => new Intl.NumberFormat(locale));
const formsIn = perLocale((locale) => new Intl.PluralRules(locale));

function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
