import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { moderationEntry, report, sanction } from '@/db/schema/moderation';
import { commentTally } from '@/db/schema/reactions';
import { castIds, plantCast } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { addToParents, addToPosts } from '@/features/comments/commands/tallies';
import { setCommentStatus } from '@/features/comments/commands/visibility';
import type { Role } from '@/features/members/role';
import { settleCases } from '@/features/moderation/commands/cases';
import type { Member } from '@/features/session/viewer';
import { actAs, newPost, newStaff } from './stage';

/** For tests: the cast, and one post to write under. */
export async function setStage() {
  await plantCast(db());
  return { postId: await stagePost('stage') };
}

/** For tests: one more post, published unless said otherwise; returns its id. */
export async function stagePost(
  slug: string,
  status: 'published' | 'withdrawn' = 'published',
): Promise<string> {
  const id = uuidv7();
  await newPost({ id, slug, status });
  return id;
}

/** For tests: a visible comment with its tallies; returns its id. */
export async function stageComment(
  postId: string,
  author: CastName | null,
  text = '축하해 🎉',
  parentId: string | null = null,
): Promise<string> {
  const id = uuidv7();
  const authorId = author && castIds[author];
  const words = { clientKey: uuidv7(), text, language: 'ko' };
  await db().transaction(async (tx) => {
    await tx.insert(comment).values({ id, postId, parentId, authorId, ...words });
    await tx.insert(commentTally).values({ commentId: id, postId, parentId });
    await addToPosts(tx, new Map([[postId, 1]]));
    if (parentId) await addToParents(tx, new Map([[parentId, 1]]));
  });
  return id;
}

/** For tests: a member whose ban began after their request did; later ones find no session. */
export async function actBanned(name: CastName): Promise<Member> {
  const ban = { id: uuidv7(), kind: 'ban', reason: 'Threats', endsAt: null } as const;
  return { ...(await actAs(name)), sanctions: [ban] };
}

/** For tests: staff of their own, as the door saw them just before something limited or demoted them. */
export async function actUntil(
  role: Role,
  then: 'mute' | 'hold' | 'ban' | 'demoted',
): Promise<Member> {
  const staff = await newStaff(role);
  if (then === 'demoted')
    await db().update(member).set({ role: 'fan' }).where(eq(member.id, staff.id));
  else await db().insert(sanction).values({ memberId: staff.id, kind: then, reason: 'A test.' });
  return staff;
}

/** For tests: a comment that the pipeline held, or that is gone. */
export async function stageStatus(
  commentId: string,
  status: 'held' | 'hidden' | 'deleted',
): Promise<void> {
  await db().transaction(async (tx) => {
    await setCommentStatus(tx, commentId, status);
    await settleCases(tx, [commentId], { by: null, outcome: 'gone' });
  });
}

/** For tests: what an author's edit leaves behind. */
export async function stageEdit(commentId: string, text: string): Promise<void> {
  await db()
    .update(comment)
    .set({ text, revision: sql`${comment.revision} + 1`, editedAt: sql`now()` })
    .where(eq(comment.id, commentId));
}

/** For tests: the comment's row, and the log lines and reports about it, oldest first. */
export async function recordsOf(commentId: string) {
  const [row] = await db().select().from(comment).where(eq(comment.id, commentId));
  const entries = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.commentId, commentId))
    .orderBy(moderationEntry.id);
  const reports = await db()
    .select()
    .from(report)
    .where(eq(report.commentId, commentId))
    .orderBy(report.id);
  return { comment: row, entries, reports };
}

/** For tests: tallies that differ from what the rows say; empty when all are right. */
export async function wrongTallies() {
  const { rows } = await db().execute(sql`
    select 'post' as kind, p.id from post p join post_tally t on t.post_id = p.id
    where t.comments <> (
      select count(*) from comment c where c.post_id = p.id and c.status = 'visible')
    union all
    select 'comment', c.id from comment c join comment_tally t on t.comment_id = c.id
    where t.replies <> (
      select count(*) from comment r where r.parent_id = c.id and r.status = 'visible')`);
  return rows;
}
