import type { ListItem, Table, TableCell } from 'mdast';
import { wordsOf } from './rewrite';

/** Names a table by its column headings, so that its scroll region can be announced. */
export function named(table: Table): Table {
  const headings = table.children[0]?.children ?? [];
  for (const cell of headings.filter(isEmpty)) cell.data = { hName: 'td' };
  const ariaLabel = headings.map(wordsOf).filter(Boolean).join(', ');
  return { ...table, data: { hProperties: ariaLabel ? { ariaLabel } : {} } };
}

/** A task is told by a sign, as text and not emoji: a box nobody can tick is noise to a keyboard. */
export function signed(item: ListItem): ListItem {
  const [first, ...rest] = item.children;
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return item;
  const sign = { type: 'text' as const, value: item.checked ? '☑\uFE0E ' : '☐ ' };
  const task = { ...first, children: [sign, ...first.children] };
  return { ...item, checked: null, children: [task, ...rest] };
}

function isEmpty(cell: TableCell): boolean {
  return wordsOf(cell).trim() === '';
}
