import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { isBrokenReference } from '@/lib/database-failure';
import { changeFolds, foldChanges, standAlone, withIds } from './folds';
import {
  keyOf,
  type NewComment,
  type Posting,
  type PostOutcome,
  plan,
  replay,
} from './posting-plan';
import { findByKeys, loadScene, type Scene, type Stored } from './posting-scene';
import { addToParents, countedOnPosts, countIds } from './tallies';

/** What a batch of postings is judged by, for `storePostings`. */
export function preparePostings(postings: readonly Posting[]): Promise<Scene> {
  return loadScene(wantedBy(postings), new Date());
}

/**
 * Stores a batch of postings: one multi-row insert and one change of each tally, in one
 * transaction, and an outcome for each posting in the same order.
 */
export async function storePostings(
  postings: readonly Posting[],
  scene: Scene,
): Promise<PostOutcome[]> {
  try {
    return await store(postings, scene);
  } catch (error) {
    // An author left, or a post went, between the look and the insert: a second look tells whose.
    if (!isBrokenReference(error)) throw error;
    return store(postings, await preparePostings(postings));
  }
}

async function store(postings: readonly Posting[], scene: Scene): Promise<PostOutcome[]> {
  const now = new Date();
  const begun = new Map<string, NewComment>();
  const plans = postings.map((posting) => plan(posting, scene, begun, now));
  const inserted = await insertComments([...begun.values()]);
  const overtaken = [...begun.values()].filter(({ comment }) => !inserted.has(comment.id));
  const others = await findStored(overtaken.map(({ posting }) => posting));
  return plans.map((planned) => {
    if ('outcome' in planned) return planned.outcome;
    const { posting, comment } = planned.created;
    if (inserted.has(comment.id)) return { ok: true, comment, replayed: !planned.first };
    const other = others.get(keyOf(posting));
    return other ? replay(posting, other) : { ok: false, code: 'not-found' };
  });
}

async function insertComments(created: NewComment[]): Promise<Set<string>> {
  if (created.length === 0) return new Set();
  const visible = created.filter(({ comment }) => comment.status === 'visible');
  const answered = new Set(visible.flatMap(({ comment }) => comment.parentId ?? []));
  return inTransaction(async (tx) => {
    const freed = answered.size > 0 ? await standAlone(tx, withIds([...answered])) : [];
    const inserted = await insertRows(tx, created);
    const counted = visible
      .filter(({ comment }) => inserted.has(comment.id))
      .map(({ comment, posting }) => ({
        ...comment,
        authorId: posting.author.id,
        foldKey: posting.foldKey,
      }));
    await changeFolds(tx, [...freed, ...foldChanges(counted, 1)]);
    await addToParents(tx, countIds(counted.map(({ parentId }) => parentId)));
    return inserted;
  });
}

// One JSON value instead of ten placeholders a row: the statement stays the same for any batch. And
// one statement for the rows and what is counted of them: each way to the database costs as much as
// ten rows.
async function insertRows(tx: Transaction, created: NewComment[]): Promise<Set<string>> {
  const rows = created.map(({ posting, comment }) => ({
    id: comment.id,
    post_id: comment.postId,
    parent_id: comment.parentId,
    author_id: posting.author.id,
    client_key: posting.clientKey,
    text: comment.text,
    language: comment.language,
    fold_key: posting.foldKey,
    status: comment.status,
    created_at: comment.createdAt,
  }));
  const columns = sql.raw(Object.keys(rows[0] ?? {}).join(', '));
  const { rows: answer } = await tx.execute<{ ids: string[] }>(sql`
    with inserted as (
      insert into comment (${columns})
      select ${columns} from json_populate_recordset(null::comment, ${JSON.stringify(rows)})
      order by id
      on conflict (author_id, client_key) do nothing
      returning id, post_id, parent_id, status
    ), tallied as (
      insert into comment_tally (comment_id, post_id, parent_id)
      select id, post_id, parent_id from inserted
    ), ${countedOnPosts(sql`
      select post_id, count(*) from inserted where status = 'visible' group by post_id`)}
    select array(select id from inserted) as ids, (select count(*) from told)`);
  return new Set(answer[0]?.ids);
}

/** What another server stored under these keys between our look and our insert. */
async function findStored(postings: Posting[]): Promise<Map<string, Stored>> {
  if (postings.length === 0) return new Map();
  const stored = await findByKeys(wantedBy(postings).keys);
  return new Map(stored.map((each) => [`${each.authorId} ${each.clientKey}`, each]));
}

function wantedBy(postings: readonly Posting[]) {
  const distinct = (values: (string | null)[]) =>
    [...new Set(values)].filter((value) => value !== null);
  return {
    slugs: distinct(postings.map(({ slug }) => slug)),
    authorIds: distinct(postings.map(({ author }) => author.id)),
    keys: postings.flatMap(({ author, clientKey, earlierKey }) =>
      [clientKey, earlierKey].flatMap((key) =>
        key === null ? [] : [{ authorId: author.id, clientKey: key }],
      ),
    ),
    parentIds: distinct(postings.map(({ parentId }) => parentId)),
  };
}
