import type { Heading, Root } from 'mdast';
import { wordsOf } from './rewrite';

/**
 * Gives the headings of a story ids, and levels that start below the headline (the page's only h1)
 * and never skip one, whatever the author typed.
 */
export function levelHeadings(root: Root): void {
  const headings = root.children.filter((node) => node.type === 'heading');
  const shift = headings.some(({ depth }) => depth === 1) ? 1 : 0;
  const taken = new Map<string, number>();
  let above = 1;
  for (const heading of headings) {
    above = Math.min(heading.depth + shift, above + 1, 6);
    heading.depth = above as Heading['depth']; // between 2 and 6
    heading.data = { hProperties: { id: uniqueId(wordsOf(heading), taken) } };
  }
}

function uniqueId(words: string, taken: Map<string, number>): string {
  const slug =
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.join('-') ?? 'section';
  const count = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, count);
  return `s-${slug}${count > 1 ? `-${count}` : ''}`;
}
