import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@/db/client';
import { inStatement, inTransaction } from '@/db/in-transaction';
import { CHANNEL } from '@/features/live/channel';
import { holdComments } from '@/features/pipeline/commands/holds';
import { type RefusedText, storeRefusals } from '@/features/pipeline/commands/refusals';
import { isBrokenReference } from '@/lib/database-failure';
import { changeFolds, standAlone, withIds } from './folds';
import {
  keyOf,
  type NewComment,
  type Posting,
  type PostOutcome,
  plan,
  replay,
} from './posting-plan';
import { findByKeys, loadScene, type Scene, type Stored } from './posting-scene';
import { addToParents, countIds, lockPosts } from './tallies';

/** What a batch of postings is judged by, for `storePostings`. */
export function preparePostings(postings: readonly Posting[]): Promise<Scene> {
  return loadScene(wantedBy(postings), new Date());
}

/** Whether a posting is refused or a replay, whatever an outside check would say. Stores nothing. */
export async function isAnsweredAnyway(posting: Posting): Promise<boolean> {
  return 'outcome' in plan(posting, await preparePostings([posting]), new Map(), new Date());
}

/**
 * Stores a batch of postings: one multi-row insert and one change of each tally, in one
 * transaction, which is one way to the database unless there are replies among them. Returns an
 * outcome for each posting in the same order.
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
  const refused = plans.flatMap((planned) => ('outcome' in planned && planned.refused) || []);
  const inserted = await storeAll([...begun.values()], refused);
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

/** All or nothing: what is stored and then tried again would come back as its own replay. */
function storeAll(created: NewComment[], refused: RefusedText[]): Promise<Set<string>> {
  if (refused.length === 0) return insertComments(created);
  return inTransaction(async (tx) => {
    const inserted = await insertWith(tx, created);
    await storeRefusals(tx, refused);
    return inserted;
  });
}

async function insertComments(created: NewComment[]): Promise<Set<string>> {
  const isPlain = created.every(
    ({ comment }) => comment.status === 'visible' && comment.parentId === null,
  );
  if (isPlain) return inStatement((db) => insertRows(db, created));
  return inTransaction((tx) => insertWith(tx, created));
}

/** Where there may be replies or held ones among them. */
async function insertWith(tx: Transaction, created: NewComment[]): Promise<Set<string>> {
  const visible = created.filter(({ comment }) => comment.status === 'visible');
  const answered = new Set(visible.flatMap(({ comment }) => comment.parentId ?? []));
  const held = created.filter(({ comment }) => comment.status === 'held');
  const freed = await standAlone(tx, withIds([...answered]));
  await lockPosts(tx, [...new Set(created.map(({ comment }) => comment.postId))]);
  // Before the new ones join: a fan who is freed and says it again stays one.
  await changeFolds(tx, freed);
  const inserted = await insertRows(tx, created);
  const counted = visible.filter(({ comment }) => inserted.has(comment.id));
  await addToParents(tx, countIds(counted.map(({ comment }) => comment.parentId)));
  await holdComments(tx, held.filter(({ comment }) => inserted.has(comment.id)).map(heldComment));
  return inserted;
}

function heldComment({ posting, comment, decision }: NewComment) {
  const { author, foldKey } = posting;
  return { ...comment, author, foldKey, decision };
}

/** Stores the rows and counts them on their posts and in their groups; returns which were new. */
async function insertRows(db: Executor, created: NewComment[]): Promise<Set<string>> {
  if (created.length === 0) return new Set();
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
  const { rows: answer } = await db.execute<{ ids: string[] }>(
    sql`select store_comments(${JSON.stringify(rows)}, ${CHANNEL}) as ids`,
  );
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
