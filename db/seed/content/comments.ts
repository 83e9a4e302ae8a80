import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { posts } from './posts';
import type { SeedComment } from './types';

const heading = /^( {2})?([a-z0-9_]{3,20}) \+(\d+(?:\.\d+)?)$/;

/** Every comment of the demo; a reply comes after the comment it answers. */
export const comments: readonly SeedComment[] = posts.flatMap(({ slug }) =>
  parseComments(slug, readFileSync(join(import.meta.dirname, 'comments', `${slug}.txt`), 'utf8')),
);

/**
 * Reads the comments of one post. A comment is a line `handle +minutes` and the text below it, up
 * to the next such line; indented by two spaces it answers the last comment that was not. Throws
 * on text without an author and on a reply without a parent.
 */
export function parseComments(post: string, source: string): SeedComment[] {
  const found: SeedComment[] = [];
  let parent: string | undefined;
  for (const line of source.split('\n')) {
    const [, indent, author, minutes] = heading.exec(line) ?? [];
    if (author === undefined || minutes === undefined) {
      const open = found.at(-1);
      if (open) open.text += `${open.replyTo ? line.replace(/^ {2}/, '') : line}\n`;
      else if (line.trim()) throw new Error(`${post}: text without an author: ${line}`);
      continue;
    }
    const key = `${post}/${author}/${minutes}`;
    if (!indent) parent = key;
    else if (!parent) throw new Error(`${post}: ${author} answers nobody`);
    const replyTo = indent && parent ? { replyTo: parent } : {};
    found.push({ key, author, post, ...replyTo, text: '', minutesAfter: Number(minutes) });
  }
  return found.map((comment) => ({ ...comment, text: comment.text.trim() }));
}
