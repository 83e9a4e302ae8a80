import 'server-only';
import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { post, postSwitch } from '@/db/schema/posts';
import { isReadable, publishedAt, textIn } from '@/features/posts/columns';
import { decodePlace, encodePlace } from '@/features/posts/place';
import type { Locale } from '@/lib/i18n/locales';
import { SWITCHES_PAGE } from './choices';
import { switchColumns } from './columns';

export type SwitchedPost = Awaited<ReturnType<typeof findPosts>>[number];

/**
 * A page of the published posts with their switches, newest first, with the cursor of the next one
 * or null; of those whose headline, in any language, or slug holds `query`. From the primary: the
 * page follows a write. One query; a cursor that is none begins at the start.
 */
export async function findSwitchedPosts(locale: Locale, query: string, cursor: unknown) {
  const after = typeof cursor === 'string' ? decodePlace(cursor) : null;
  const found = await findPosts(
    locale,
    and(query ? holds(query) : undefined, after ? comesAfter(after) : undefined),
  );
  const posts = found.slice(0, SWITCHES_PAGE);
  const last = posts.at(-1);
  const next = found.length > SWITCHES_PAGE && last ? encodePlace(last.id) : null;
  return { posts, next };
}

function findPosts(locale: Locale, condition: SQL | undefined) {
  const text = textIn(locale);
  const lastEntry = sql`(select id, undoes from moderation_entry
    where post_id = ${post.id} and action = 'switch-post' order by id desc limit 1)`;
  return db()
    .select({
      id: post.id,
      slug: post.slug,
      language: text.language,
      headline: text.headline,
      publishedAt,
      commentsCloseAt: post.commentsCloseAt,
      row: { ...switchColumns, changedAt: postSwitch.changedAt },
      changedBy: member.displayName,
      /** The last line of the log about its switch. */
      entryId: sql<string | null>`last_entry.id`,
      /** The line that this one took back, where it did. */
      undoes: sql<string | null>`last_entry.undoes`,
    })
    .from(post)
    .innerJoinLateral(text, sql`true`)
    .leftJoin(postSwitch, eq(postSwitch.postId, post.id))
    .leftJoin(member, eq(member.id, postSwitch.changedBy))
    .leftJoin(sql`lateral ${lastEntry} as last_entry`, sql`true`)
    .where(and(isReadable(), condition))
    .orderBy(desc(post.publishedAt), desc(post.id))
    .limit(SWITCHES_PAGE + 1);
}

function holds(query: string): SQL | undefined {
  const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    ilike(post.slug, pattern),
    sql`exists (select from post_text where post_id = ${post.id} and headline ilike ${pattern})`,
  );
}

/** Later in the list than the post `id`; nothing is, where that is unknown. */
function comesAfter(id: string): SQL {
  return sql`(${post.publishedAt}, ${post.id}) < (select published_at, id from post where id = ${id})`;
}
