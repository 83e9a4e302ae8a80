import 'server-only';
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { moderationCase, moderationEntry } from '@/db/schema/moderation';
import { isLane, type Lane, type QueueFilter, type QueueView } from '@/features/moderation/queue';
import { parseUuid } from '@/lib/uuid';

/** A comment's place in a list: `key` is what the list is ordered by, and its cursor. */
export type Place = { commentId: string; key: string; waiting?: WaitingCase };

/** What a case adds to the comment that stands for it. */
export type WaitingCase = {
  id: string;
  /** How many comments wait in it; they say the same. */
  count: number;
  edited: boolean;
  risk: number;
  /** Who looks at it now; null for nobody. */
  claimedBy: { id: string; name: string } | null;
};

/** The next places of a list, from after `key` on. */
export function findPlaces(
  viewerId: string,
  { tab, ...filter }: QueueView,
  key: string | null,
  limit: number,
): Promise<Place[]> {
  if (isLane(tab)) return findWaiting(viewerId, tab, filter, key, limit);
  return tab === 'hidden' ? findHidden(parseUuid(key), limit) : findRecent(parseUuid(key), limit);
}

/** The open cases that are not about this moderator alone, in a lane. */
export function waitingFor(viewerId: string, lane: Lane): SQL | undefined {
  // Not `exists`: the planner would read all there are at once, to look each case up in them.
  const ofAnother = sql`(select true from case_comment item join comment on comment.id = item.comment_id
    where item.case_id = ${moderationCase.id} and comment.author_id is distinct from ${viewerId}
    limit 1)`;
  return and(
    isNull(moderationCase.closedAt),
    or(sql`${moderationCase.authorId} is distinct from ${viewerId}`, ofAnother),
    lane === 'held' ? gt(moderationCase.held, 0) : undefined,
    lane === 'reported' ? gt(moderationCase.reportWeight, 0) : undefined,
    lane === 'new' ? moderationCase.byNewMember : undefined,
  );
}

/** The highest risk first, and then whoever waits longest. */
async function findWaiting(
  viewerId: string,
  lane: Lane,
  filter: QueueFilter,
  after: string | null,
  limit: number,
): Promise<Place[]> {
  const rows = await db()
    .select({
      commentId: sql<string>`first.comment_id`,
      id: moderationCase.id,
      count: sql<number>`${moderationCase.held} + ${reported()}`,
      edited: moderationCase.edited,
      risk: moderationCase.risk,
      claimedBy: { id: member.id, name: sql<string>`${member.displayName}` },
    })
    .from(moderationCase)
    // The first that still waits stands for all of them: of another’s, where there is one.
    .innerJoin(
      sql`lateral (select item.comment_id from case_comment item
        join comment on comment.id = item.comment_id and comment.status in ('visible', 'held')
        where item.case_id = ${moderationCase.id} and (comment.status = 'held'
          or ${moderationCase.edited} or ${isReported()})
        order by coalesce(comment.author_id = ${viewerId}, false), item.comment_id limit 1) as first`,
      sql`true`,
    )
    .leftJoin(
      member,
      and(eq(member.id, moderationCase.claimedBy), gt(moderationCase.claimedUntil, sql`now()`)),
    )
    .where(and(waitingFor(viewerId, lane), matches(filter), beyond(after)))
    // As the indexes have it; without the nulls none of them would serve.
    .orderBy(sql`${moderationCase.risk} desc nulls last`, asc(moderationCase.id))
    .limit(limit);
  return rows.map(({ commentId, ...waiting }) => ({
    commentId,
    key: `${waiting.risk} ${waiting.id}`,
    waiting,
  }));
}

/** A visible comment that fans have reported, named `comment` in the query around it. */
function isReported(): SQL {
  return sql`exists (select from report
    where report.comment_id = comment.id and report.closed_at is null)`;
}

/** How many of a case’s comments are visible and reported. */
function reported(): SQL {
  return sql`case when ${moderationCase.reportWeight} > 0 then (
    select count(*)::int from case_comment item
      join comment on comment.id = item.comment_id and comment.status = 'visible'
    where item.case_id = ${moderationCase.id} and ${isReported()}) else 0 end`;
}

function matches({ post: slug, language, phrase, fan }: QueueFilter): SQL | undefined {
  return and(
    slug ? sql`${moderationCase.postId} = (select id from post where slug = ${slug})` : undefined,
    language ? eq(moderationCase.language, language) : undefined,
    fan
      ? sql`${moderationCase.id} in (select item.case_id
          from member author join comment said on said.author_id = author.id
            join case_comment item on item.comment_id = said.id
          where author.handle = ${fan})`
      : undefined,
    phrase
      ? sql`exists (select from case_phrase where case_id = ${moderationCase.id}
          and phrase_id = ${phrase})`
      : undefined,
  );
}

function beyond(after: string | null): SQL | undefined {
  const [risk, id] = after?.split(' ') ?? [];
  const known = parseUuid(id);
  if (!known || !risk || !/^[0-9]$/.test(risk)) return undefined;
  return sql`${moderationCase.risk} <= ${Number(risk)}
    and (${moderationCase.risk} < ${Number(risk)} or ${moderationCase.id} > ${known})`;
}

/** Nobody has hidden or deleted it. */
function standing(): SQL {
  return inArray(comment.status, ['visible', 'held']);
}

function findRecent(before: string | null, limit: number): Promise<Place[]> {
  return db()
    .select({ commentId: comment.id, key: comment.id })
    .from(comment)
    .where(and(standing(), before ? lt(comment.id, before) : undefined))
    .orderBy(desc(comment.id))
    .limit(limit);
}

function findHidden(before: string | null, limit: number): Promise<Place[]> {
  const later = alias(moderationEntry, 'later');
  const isLater = and(
    eq(later.commentId, moderationEntry.commentId),
    eq(later.action, moderationEntry.action),
    gt(later.id, moderationEntry.id),
  );
  return db()
    .select({ commentId: comment.id, key: moderationEntry.id })
    .from(moderationEntry)
    .innerJoin(comment, eq(comment.id, moderationEntry.commentId))
    .where(
      and(
        eq(moderationEntry.action, 'hide-comment'),
        eq(comment.status, 'hidden'),
        notExists(db().select().from(later).where(isLater)),
        before ? lt(moderationEntry.id, before) : undefined,
      ),
    )
    .orderBy(desc(moderationEntry.id))
    .limit(limit);
}
