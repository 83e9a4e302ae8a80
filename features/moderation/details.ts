import { formatDate } from '@/lib/i18n/dates';
import { languageName } from '@/lib/i18n/language-name';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

export type Fact = { name: string; value: string };

/** The database keeps no order; what was comes before what is. */
const first = ['before', 'from'];
/** Ids, and by which moment a switch was told from others: they say nothing to a reader. */
const unsaid = /id$|^madeFrom$/i;

/**
 * The details of a line of the log in words, without ids and without what is not set. What has no
 * words of its own is shown as it is, so that nothing else is kept from whoever reads the log.
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
    if (unsaid.test(key) || (key === 'edited' && value === false)) return [];
    const name = names[key] ?? spaced(key);
    if (key === 'remarks') return remarksOf(value, name, messages);
    if (key === 'phrases') return phrasesOf(value, name, locale, messages);
    if (isRecord(value))
      return factsOf(value, locale, messages).map((fact) => ({
        name: `${name}: ${fact.name}`,
        value: fact.value,
      }));
    const words = wordsFor(key, value, locale, messages);
    return words === null ? [] : [{ name, value: words }];
  });
}

/** Why the system held or refused a text, in words; what is no code of its own, as it is. */
export function codeText(code: string, { codes }: Pick<Catalogue['log'], 'codes'>): string {
  const words: Record<string, string> = codes;
  return words[code] ?? code;
}

/** A single one is the reason of the line already. */
function remarksOf(value: unknown, name: string, messages: Catalogue['log']): Fact[] {
  const found = recordsIn(value).flatMap(({ code }) =>
    typeof code === 'string' ? [codeText(code, messages)] : [],
  );
  return found.length > 1 ? [{ name, value: [...new Set(found)].join(', ') }] : [];
}

/** Each phrase as it is listed, with its kind and language behind it. */
function phrasesOf(
  value: unknown,
  name: string,
  locale: Locale,
  messages: Catalogue['log'],
): Fact[] {
  return recordsIn(value).map(({ text, kind, language }) => {
    const how = [wordsFor('kind', kind, locale, messages)];
    how.push(wordsFor('language', language, locale, messages));
    return { name, value: `${text} (${how.join(', ')})` };
  });
}

/** The words for a value; null where nothing is set. */
function wordsFor(
  key: string,
  value: unknown,
  locale: Locale,
  messages: Catalogue['log'],
): string | null {
  if (value === null) return key === 'language' ? messages.everyLanguage : null;
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (Array.isArray(value))
    return value.map((each) => wordsFor(key, each, locale, messages)).join(', ');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (/At$/.test(key) && !Number.isNaN(Date.parse(text)))
    return formatDate(new Date(text), locale, { time: true });
  if (key === 'language' || key === 'list') return languageName(text, locale);
  // A message may happen to be a word that stands for a choice elsewhere.
  if (key === 'message') return text;
  const words: Record<string, string> = key === 'kind' ? messages.kinds : messages.values;
  return (Object.hasOwn(words, text) && words[text]) || text;
}

function spaced(key: string): string {
  return key.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
