import { type CommentSort, PAGE_SIZE } from '@/features/comments/sort';
import { decodeCursor, encodeCursor } from '@/lib/cursor';
import { parseUuid } from '@/lib/uuid';
import type { CommentRow } from './rows';

/** Where a page ends and the next one begins. */
export type Position = { id: string; total: number };

/** The cursor behind a page's last row, where a further row was found. */
export function nextCursor(sort: CommentSort, rows: CommentRow[]): string | null {
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
  if (!last) return null;
  return encodeCursor(sort === 'loved' ? [sort, last.id, last.total ?? 0] : [sort, last.id]);
}

/** The place that a cursor of this order names; null for any other text. */
export function readCursor(sort: CommentSort, cursor: string): Position | null {
  const [kind, id, total = 0] = decodeCursor(cursor) ?? [];
  const whole =
    typeof total === 'number' && Number.isInteger(total) && total >= 0 && total < 2 ** 31;
  return kind === sort && typeof id === 'string' && parseUuid(id) === id && whole
    ? { id, total }
    : null;
}
