import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '@/db/client';
import { caseComment, moderationCase } from '@/db/schema/moderation';
import { type Author, type CommentStatus, isNew } from '@/features/comments/policy';

/** A comment that is to wait for a moderator. */
export type Waiting = {
  commentId: string;
  postId: string;
  authorId: string | null;
  /** What it has in common with others that wait under the post; null for what is judged alone. */
  foldKey: string | null;
  language: string;
  revision: number;
  /** Whether nobody sees it meanwhile. */
  held: boolean;
  byNewMember: boolean;
  /** Whether it was given other words after a decision. */
  edited?: boolean;
  risk: Risk;
  phraseIds: readonly string[];
};

/** 0 usual, 1 serious, 2 somebody may be in danger. */
export type Risk = 0 | 1 | 2;

/** Who closed a case, null for the system, and how. */
export type Closing = { by: string | null; outcome: 'published' | 'kept' | 'hidden' | 'gone' };

/**
 * Puts comments that wait in no case yet into one: those with a fold key into the open one of their
 * post and key. Cases are locked last, after comments and tallies, everywhere.
 */
export async function openCases(tx: Transaction, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return;
  const groups = Map.groupBy(waiting, ({ postId, foldKey, commentId }) =>
    [postId, foldKey ?? commentId].join(' '),
  );
  const rows = [...groups.values()].map((group) => caseOf(group));
  await tx.execute(sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}) as given(id uuid, post_id uuid,
        comment_id uuid, fold_key text, author_id uuid, language text, held integer,
        by_new_member boolean, edited boolean, risk smallint, comments json, phrases json)
    ), opened as (
      insert into moderation_case
        (id, post_id, comment_id, fold_key, author_id, language, held, by_new_member, edited, risk)
      select id, post_id, comment_id, fold_key, author_id, language, held, by_new_member, edited, risk
      from given order by id
      on conflict (post_id, fold_key) where closed_at is null and fold_key is not null
      do update set held = moderation_case.held + excluded.held,
        by_new_member = moderation_case.by_new_member or excluded.by_new_member,
        risk = greatest(moderation_case.risk, excluded.risk)
      returning id, post_id, fold_key, comment_id
    ), placed as (
      select opened.id as case_id, given.comments, given.phrases from given join opened
        on opened.post_id = given.post_id and (opened.fold_key = given.fold_key
          or (given.fold_key is null and opened.comment_id = given.comment_id))
    ), phrased as (
      insert into case_phrase (case_id, phrase_id)
      select distinct case_id, listed.id from placed
        cross join json_array_elements_text(phrases) as named(id)
        join phrase listed on listed.id = named.id::uuid
      on conflict do nothing
    )
    insert into case_comment (case_id, comment_id, revision)
    select case_id, item.id, item.revision
    from placed cross join json_to_recordset(comments) as item(id uuid, revision integer)
    on conflict (comment_id) do update
      set case_id = excluded.case_id, revision = excluded.revision`);
}

function caseOf(group: readonly Waiting[]) {
  const [first] = group as [Waiting];
  return {
    id: uuidv7(),
    post_id: first.postId,
    comment_id: first.commentId,
    fold_key: first.foldKey,
    author_id: first.authorId,
    language: first.language,
    held: group.filter(({ held }) => held).length,
    by_new_member: group.some(({ byNewMember }) => byNewMember),
    edited: group.some(({ edited }) => edited),
    risk: highest(...group.map(({ risk }) => risk)),
    comments: group.map(({ commentId, revision }) => ({ id: commentId, revision })),
    phrases: [...new Set(group.flatMap(({ phraseIds }) => phraseIds))],
  };
}

/**
 * Makes the cases of these comments say what is left to decide in them: closed as `closing` says
 * where that is nothing, open again where there is something. A moderator who closes has read what
 * was edited too.
 */
export async function settleCases(
  tx: Transaction,
  commentIds: readonly string[],
  closing: Closing,
): Promise<void> {
  const ids = sql`${sql.param([...commentIds])}::uuid[]`;
  await settle(tx, sql`select case_id from case_comment where comment_id = any(${ids})`, closing);
}

/**
 * Puts a comment into another case than the one it waits in. What that was known to risk, and what
 * fans have reported of it, comes along.
 */
export async function moveToCase(tx: Transaction, waiting: Waiting): Promise<void> {
  const { commentId } = waiting;
  const { rows } = await tx.execute<{ id: string; risk: Risk }>(sql`
    delete from case_comment using moderation_case
    where case_comment.comment_id = ${commentId}::uuid and moderation_case.id = case_id
    returning moderation_case.id, moderation_case.risk`);
  const [left] = rows;
  if (left) await settle(tx, sql`select ${left.id}::uuid`, { by: null, outcome: 'gone' });
  await openCases(tx, [{ ...waiting, risk: highest(waiting.risk, left?.risk ?? 0) }]);
  if (left) await settleCases(tx, [commentId], { by: null, outcome: 'kept' });
}

const highest = (...risks: readonly Risk[]) => Math.max(...risks) as Risk;

async function settle(tx: Transaction, caseIds: SQL, { by, outcome }: Closing): Promise<void> {
  await tx.execute(sql`
    with touched as (
      select id, edited and ${by === null} as edited from moderation_case
      where id in (${caseIds})
      order by id for update
    ), counted as (
      select touched.id,
        count(*) filter (where comment.status = 'held') as held,
        -- Other words of what nobody can read any more need no second look.
        touched.edited and bool_or(comment.status in ('visible', 'held')) is true as edited,
        coalesce(sum((select sum(report.weight) from report
          where report.comment_id = comment.id and report.closed_at is null))
          filter (where comment.status in ('visible', 'held')), 0) as weight
      from touched left join case_comment on case_comment.case_id = touched.id
        left join comment on comment.id = case_comment.comment_id
      group by touched.id, touched.edited
    ), settled as (
      select *, held = 0 and weight = 0 and not edited as is_closed from counted
    )
    update moderation_case set
      held = settled.held, report_weight = settled.weight, edited = settled.edited,
      -- What is open again waits anew: nobody was late.
      opened_at = case when closed_at is not null and not is_closed then now() else opened_at end,
      closed_at = case when is_closed then coalesce(closed_at, now()) end,
      closed_by = case when is_closed then coalesce(closed_by, ${by}::uuid) end,
      outcome = case when is_closed then coalesce(outcome, ${outcome}::case_outcome) end,
      -- What is open again takes in no others: there may be a newer one of the same words.
      fold_key = case when closed_at is null then fold_key end
    from settled where moderation_case.id = settled.id`);
}

/** Puts a comment that fans have reported to those that say the same, or counts it where it waits. */
export async function waitInCase(
  tx: Transaction,
  waiting: Omit<Waiting, 'held' | 'phraseIds'>,
): Promise<void> {
  const { commentId, risk } = waiting;
  const { rows } = await tx.execute<{ id: string }>(sql`
    update moderation_case set risk = greatest(risk, ${risk}::smallint)
    where closed_at is null
      and id = (select case_id from case_comment where comment_id = ${commentId}::uuid)
    returning id`);
  if (rows.length === 0) await openCases(tx, [{ ...waiting, held: false, phraseIds: [] }]);
  await settleCases(tx, [commentId], { by: null, outcome: 'kept' });
}

/** A comment that its author has given other words. */
type Edited = Pick<Waiting, 'postId' | 'foldKey' | 'language' | 'revision'> & {
  id: string;
  author: Author;
  status: CommentStatus;
};

/**
 * Asks for another look at a comment whose words have changed: at what is held in any case, and at
 * what a moderator once decided about. What is reported and open waits on where it is, unless others
 * there say what it no longer says.
 */
export async function returnToQueue(tx: Transaction, edited: Edited): Promise<void> {
  const { id, author, status, revision } = edited;
  const [last] = await tx
    .select({ id: moderationCase.id, closedAt: moderationCase.closedAt })
    .from(caseComment)
    .innerJoin(moderationCase, eq(moderationCase.id, caseComment.caseId))
    .where(eq(caseComment.commentId, id));
  const held = status === 'held';
  if (!held && !last) return;
  const waitsOn = !held && last?.closedAt === null;
  if (waitsOn && (await standAlone(tx, last.id))) {
    await tx.update(caseComment).set({ revision }).where(eq(caseComment.commentId, id));
    return;
  }
  await moveToCase(tx, {
    ...edited,
    commentId: id,
    authorId: author.id,
    foldKey: held ? edited.foldKey : null,
    held,
    byNewMember: isNew(author, new Date()),
    edited: !waitsOn,
    risk: 0,
    phraseIds: [],
  });
}

/** Whether a case is of one comment only; then it takes in no others, whatever it comes to say. */
async function standAlone(tx: Transaction, caseId: string): Promise<boolean> {
  if ((await tx.$count(caseComment, eq(caseComment.caseId, caseId))) > 1) return false;
  await tx.update(moderationCase).set({ foldKey: null }).where(eq(moderationCase.id, caseId));
  return true;
}
