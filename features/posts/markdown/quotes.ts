import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';

/** A quote whose last line is “— Name” becomes a figure with the name in its caption. */
export function attributed(quote: Blockquote): Blockquote {
  const last = quote.children.at(-1);
  const split = last?.type === 'paragraph' ? splitAttribution(last) : undefined;
  if (!split) return quote;
  const { said, by } = split;
  const before = quote.children.slice(0, -1);
  if (!before.length && !said) return quote;
  const caption: Paragraph = {
    type: 'paragraph',
    data: { hName: 'figcaption' },
    children: [
      { type: 'text', value: '— ' },
      { type: 'emphasis', data: { hName: 'cite' }, children: by },
    ],
  };
  return {
    type: 'blockquote',
    data: { hName: 'figure', hProperties: { dataKind: 'quote' } },
    children: [{ type: 'blockquote', children: said ? [...before, said] : before }, caption],
  };
}

function splitAttribution({
  children,
}: Paragraph): { said?: Paragraph; by: PhrasingContent[] } | undefined {
  const at = children.findLastIndex(
    (node, index) =>
      node.type === 'text' && (index === 0 ? /(^|\n)[—–]\s/ : /\n[—–]\s/).test(node.value),
  );
  const marked = children[at];
  if (marked?.type !== 'text') return undefined;
  const dash = marked.value.search(/(?:^|\n)[—–]\s[^\n]*$/);
  if (dash < 0) return undefined;
  const head = marked.value.slice(0, dash);
  const name = marked.value.slice(dash).replace(/^\n?[—–]\s+/, '');
  const said = [...children.slice(0, at), ...(head ? [{ ...marked, value: head }] : [])];
  return {
    ...(said.length && { said: { type: 'paragraph', children: said } }),
    by: [...(name ? [{ ...marked, value: name }] : []), ...children.slice(at + 1)],
  };
}
