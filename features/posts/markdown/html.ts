import type { Nodes, Properties } from 'hast';
import { parseStory } from './tree';

const attributeNames: Record<string, string> = { ariaLabel: 'aria-label', dataKind: 'data-kind' };
const empty = new Set(['img', 'hr', 'br']);

/**
 * A story's Markdown as HTML for a feed reader. Addresses of this site become absolute, from
 * `origin`; the elements are those of the page, on the same allow-list.
 */
export function markdownToHtml(source: string, origin: string): string {
  return write(parseStory(source), origin);
}

function write(node: Nodes, origin: string): string {
  if (node.type === 'text') return escapeText(node.value);
  if (!('children' in node)) return '';
  const inner = node.children.map((child) => write(child, origin)).join('');
  if (node.type !== 'element') return inner;
  const open = `<${node.tagName}${attributes(node.properties, origin)}>`;
  return empty.has(node.tagName) ? open : `${open}${inner}</${node.tagName}>`;
}

function attributes(properties: Properties, origin: string): string {
  return Object.entries(properties)
    .map(([name, value]) => {
      const text = String(value);
      const local = (name === 'href' || name === 'src') && text.startsWith('/');
      const written = local ? new URL(text, origin).href : text;
      return ` ${attributeNames[name] ?? name}="${escapeText(written).replaceAll('"', '&quot;')}"`;
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
