import type { PostSummary } from './queries';

type Feed = {
  /** The address of the page that it is the feed of. */
  page: string;
  /** Its own address. */
  self: string;
  language: string;
  title: string;
  subtitle: string;
  posts: PostSummary[];
  addressOf: (slug: string) => string;
};

/** A feed of posts, newest first, as Atom (RFC 4287). Before the first post it is dated 1970. */
export function atomFeed({
  page,
  self,
  language,
  title,
  subtitle,
  posts,
  addressOf,
}: Feed): string {
  const updated = Math.max(0, ...posts.map((post) => changedAt(post).getTime()));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">`,
    `<title>${xmlText(title)}</title>`,
    `<subtitle>${xmlText(subtitle)}</subtitle>`,
    `<id>${xmlText(page)}</id>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    ...posts.map((post) => entry(post, addressOf(post.slug))),
    '</feed>',
    '',
  ].join('\n');
}

function entry(post: PostSummary, address: string): string {
  return [
    `<entry xml:lang="${xmlText(post.language)}">`,
    `<title>${xmlText(post.headline)}</title>`,
    `<id>urn:uuid:${xmlText(post.id)}</id>`,
    `<published>${post.publishedAt.toISOString()}</published>`,
    `<updated>${changedAt(post).toISOString()}</updated>`,
    `<author><name>${xmlText(post.byline)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xmlText(address)}"/>`,
    `<summary>${xmlText(post.standfirst)}</summary>`,
    '</entry>',
  ].join('\n');
}

function changedAt({ publishedAt, correctedAt }: PostSummary): Date {
  return correctedAt ?? publishedAt;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0, which has no place at all for some characters: those are left out. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
