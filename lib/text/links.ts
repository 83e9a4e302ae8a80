import { LinkifyIt } from 'linkify-it';
import { type SafeLink, safeLink } from './safe-link';

export type LinkPart = { text: string; href?: undefined } | SafeLink;

/** Longest stretch without a space that is looked at for links, in code units. */
export const maxStretch = 2048;

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, maxLength: maxStretch });
for (const schema of ['ftp:', '//', 'mailto:']) linkify.add(schema, null);

const unspaced =
  '[\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]';
// Where a link cannot go on: at spaces, before a Korean or Japanese particle that follows a Latin
// letter or digit (youtu.be/abc에서), and between such a script and http:// or www.
const seams = new RegExp(
  `(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=[a-z0-9])(?=${unspaced})|(?<=${unspaced})(?=https?://|www\\.)`,
  'iu',
);

/**
 * The text in parts, in order, those that are links with their `href`: http and https addresses, and
 * bare www and well-known domains, read as https. A link has no credentials and a public host name;
 * sentence punctuation and Korean and Japanese particles after it stay outside. The parts put
 * together are the text, except that a host in mixed or lookalike letters shows as it is asked for
 * (xn--…). Linear in the text: no stretch without a seam is looked at beyond `maxStretch`.
 */
export function linkParts(text: string): LinkPart[] {
  const parts: LinkPart[] = [];
  for (const stretch of text.split(seams)) {
    for (const part of linksIn(stretch)) {
      const last = parts.at(-1);
      if (last && last.href === undefined && part.href === undefined) last.text += part.text;
      else if (part.text) parts.push(part);
    }
  }
  return parts;
}

function linksIn(stretch: string): LinkPart[] {
  const matches = stretch.length > maxStretch ? null : linkify.match(stretch);
  if (!matches) return [{ text: stretch }];
  const parts: LinkPart[] = [];
  let end = 0;
  for (const { index, lastIndex, raw, schema } of matches) {
    const link = safeLink(raw, schema !== '', stretch.slice(lastIndex));
    if (!link) continue;
    parts.push({ text: stretch.slice(end, index) }, link);
    end = lastIndex;
  }
  parts.push({ text: stretch.slice(end) });
  return parts;
}
