import { linkParts } from '@/lib/text/links';

/** The hosts that a text links to, in order, without `www.`. */
export function linkedHosts(text: string): string[] {
  // Every link has one of these; most congratulations have none.
  if (!/[.．。｡]|:\/\//.test(text)) return [];
  return linkParts(text).flatMap(({ href }) =>
    href === undefined ? [] : new URL(href).hostname.replace(/^www\./, ''),
  );
}
