import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

export type Fact = { name: string; value: string };

/** The database keeps no order; what was comes before what is. */
const first = ['before', 'from'];

/**
 * The details of a line of the log in words. Ids are left out, for they say nothing to a reader; what has no words of its own is shown as it is, so that
 * nothing else is kept from whoever reads the log.
 */
export function factsOf(
  details: Record<string, unknown> | null,
  locale: Locale,
  messages: Catalogue['log'],
): Fact[] {
  const names: Record<string, string> = messages.details;
  const entries = Object.entries(details ?? {});
  entries.sort(([a], [b]) => Number(first.includes(b)) - Number(first.includes(a)));
  return entries.flatMap(([key, value]) => {
    if (/id$/i.test(key) || (key === 'edited' && value === false)) return [];
    const name = names[key] ?? spaced(key);
    if (key === 'remarks') return remarksOf(value, name, messages);
    if (isRecord(value))
      return factsOf(value, locale, messages).map((fact) => ({
        name: `${name}: ${fact.name}`,
        value: fact.value,
      }));
    return [
      { name, value: wordsFor(key, value, locale, messages, wordsOf(key, details, messages)) },
    ];
  });
}

/** Why the system held or refused a text, in words; what is no code of its own, as it is. */
export function codeText(code: string, { codes }: Pick<Catalogue['log'], 'codes'>): string {
  const words: Record<string, string> = codes;
  return words[code] ?? code;
}

/** A single one is the reason of the line already. */
function remarksOf(value: unknown, name: string, messages: Catalogue['log']): Fact[] {
  const found = (Array.isArray(value) ? value : []).flatMap((each) =>
    isRecord(each) && typeof each.code === 'string' ? [codeText(each.code, messages)] : [],
  );
  return found.length > 1 ? [{ name, value: [...new Set(found)].join(', ') }] : [];
}

/** To hold is a sanction, what a phrase does, and a way in which a post takes comments. */
function wordsOf(
  key: string,
  details: Record<string, unknown> | null,
  { values, sanctions }: Catalogue['log'],
): Record<string, string> {
  return key === 'kind' && details?.sanctionId !== undefined ? sanctions : values;
}

function wordsFor(
  key: string,
  value: unknown,
  locale: Locale,
  messages: Catalogue['log'],
  words: Record<string, string>,
): string {
  const absent: Record<string, string> = {
    endsAt: messages.forGood,
    language: messages.everyLanguage,
  };
  if (value === null) return absent[key] ?? messages.none;
  if (typeof value === 'boolean') return words[String(value)] ?? '';
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (Array.isArray(value))
    return value.map((each) => wordsFor(key, each, locale, messages, words)).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/At$/.test(key) && !Number.isNaN(Date.parse(text)))
    return formatDate(new Date(text), locale, { time: true });
  // A phrase or a message may happen to be a word that stands for a choice elsewhere.
  const isFree = ['phrase', 'text', 'message'].includes(key);
  return (!isFree && Object.hasOwn(words, text) && words[text]) || text;
}

function spaced(key: string): string {
  return key.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
