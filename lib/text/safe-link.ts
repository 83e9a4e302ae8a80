export type SafeLink = { text: string; href: string };

// Bare domains are linked for these only: “so.proud” and “love.it” are words, not addresses.
const bareDomains = /\.(?:com|net|org|kr|jp|tv|be)$/;
const publicHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
// Labels in one of these scripts cannot be mistaken for Latin ones.
const distinct =
  /^(?:[\p{Script=Hangul}\d-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d-]+|[\p{Script=Thai}\d-]+|[\p{Script=Arabic}\d-]+|[\p{Script=Devanagari}\d-]+|[a-z\d-]+)$/iu;

/**
 * The link for an address found in a text, or null when it may not be one: not http or https, with
 * credentials, not a public host name, or bare and not plainly an address. `rest` is what follows it.
 */
export function safeLink(raw: string, hasSchema: boolean, rest: string): SafeLink | null {
  // The host was cut off by what follows: https://name:password@host reads as https://name.
  if (/^:?[^\s/?#]*@/.test(rest)) return null;
  const url = parse(hasSchema ? raw : `https://${raw}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  if (!publicHost.test(url.hostname)) return null;
  if (!hasSchema && !isPlainlyAddress(raw, url.hostname)) return null;
  return { text: shownAddress(raw, url.hostname), href: url.href };
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isPlainlyAddress(raw: string, hostname: string): boolean {
  const host = hostOf(raw);
  if (host.toLowerCase() !== hostname) return false;
  return host.startsWith('www.') || bareDomains.test(hostname);
}

function shownAddress(raw: string, hostname: string): string {
  const host = hostOf(raw);
  const isClear = host.split('.').every((label) => distinct.test(label));
  return isClear ? raw : raw.replace(host, hostname);
}

function hostOf(raw: string): string {
  return raw.replace(/^https?:\/\//i, '').replace(/[:/?#].*$/s, '');
}
