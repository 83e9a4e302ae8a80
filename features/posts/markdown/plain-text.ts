import type { Nodes } from 'hast';
import { parseStory } from './tree';

const blocks = new Set(['p', 'li', 'tr', 'pre', 'figcaption', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** A story's words without its marks: a line per paragraph, heading, list item or table row. */
export function markdownToPlainText(source: string): string {
  return textOf(parseStory(source))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (!('children' in node)) return '';
  const inner = node.children.map(textOf).join('');
  if (node.type !== 'element') return inner;
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner} `;
  return blocks.has(node.tagName) ? `\n${inner}\n` : inner;
}
