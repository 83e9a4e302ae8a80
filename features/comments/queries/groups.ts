import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import type { CommentAuthor, CommentDto } from '@/features/comments/dto';
import { LEAST_FOLDED } from '@/features/comments/sort';
import { authorOf, type CommentRow } from './rows';

const NAMES = 3;
/** Enough of the newest to find three names among, where a fan says it again and again. */
const LOOKED_AT = 12;

/**
 * Tells of each comment that stands for a group how many say the same, and who did last. One query,
 * however many groups.
 */
export async function withGroups(
  executor: Executor,
  postId: string,
  rows: readonly CommentRow[],
  comments: CommentDto[],
): Promise<CommentDto[]> {
  const groups = new Map(rows.filter(standsForGroup).map((row) => [row.id, row]));
  const keys = [...groups.values()].map(({ foldKey }) => foldKey ?? '');
  const names = await findLatestFans(executor, postId, keys);
  return comments.map((comment) => {
    const { foldKey: key, alike, fans } = groups.get(comment.id) ?? {};
    if (!key || !alike || !fans) return comment;
    return { ...comment, group: { key, comments: alike, fans, names: names.get(key) ?? [] } };
  });
}

function standsForGroup({ alike }: CommentRow): boolean {
  return (alike ?? 0) >= LEAST_FOLDED;
}

/** The fans who said the same last, by key, newest first, at most three of each. */
async function findLatestFans(executor: Executor, postId: string, keys: string[]) {
  const fans = new Map<string, CommentAuthor[]>();
  if (keys.length === 0) return fans;
  const { rows } = await executor.execute<Parameters<typeof authorOf>[0] & { key: string }>(sql`
    select wanted.key, handle, display_name as "displayName", plain_name as "plainName", role
    from unnest(${sql.param(keys)}::text[]) as wanted(key) cross join lateral (
      select id, author_id from comment
      where post_id = ${postId} and fold_key = wanted.key and status = 'visible'
      order by id desc limit ${LOOKED_AT}
    ) latest join member on member.id = latest.author_id
    order by latest.id desc`);
  for (const { key, ...row } of rows) {
    const author = authorOf(row);
    const known = fans.get(key) ?? [];
    const isNew = known.every(({ handle }) => handle !== author?.handle);
    if (author && isNew && known.length < NAMES) fans.set(key, [...known, author]);
  }
  return fans;
}
