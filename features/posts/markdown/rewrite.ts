import type { Nodes, Parents, RootContent } from 'mdast';

export type Rewrite = (node: RootContent, parent: Parents) => RootContent;

/** Replaces every node under `parent`, children before their parents, by what `rewrite` makes of it. */
export function rewriteChildren(parent: Parents, rewrite: Rewrite): void {
  const children: RootContent[] = parent.children.map((child) => {
    if ('children' in child) rewriteChildren(child, rewrite);
    return rewrite(child, parent);
  });
  // A rewrite answers a phrase with a phrase and a block with a block, which the types cannot say.
  parent.children = children as typeof parent.children;
}

/** The words of a node, without its marks. Pictures say nothing. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
