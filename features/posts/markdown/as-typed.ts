import type { Paragraph, Parents, RootContent, Text } from 'mdast';

const phrasing = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link']);

/** Shows syntax that the site does not offer, raw HTML above all, as the letters that were typed. */
export function asTyped(node: RootContent, parent: Parents, source: string): Paragraph | Text {
  const { start, end } = node.position ?? {};
  const text: Text = { type: 'text', value: source.slice(start?.offset ?? 0, end?.offset ?? 0) };
  const inLine = phrasing.has(parent.type) || parent.type === 'tableCell';
  return inLine ? text : { type: 'paragraph', children: [text] };
}
