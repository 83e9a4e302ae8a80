import 'server-only';
import { eq } from 'drizzle-orm';
import { db, type Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { comment, commentRevision } from '@/db/schema/comments';
import { post, postSwitch } from '@/db/schema/posts';
import { type Author, refusesEditing } from '@/features/comments/policy';
import { returnToQueue } from '@/features/moderation/commands/cases';
import { holdEdited } from '@/features/pipeline/commands/holds';
import { type RefusedText, storeRefusals } from '@/features/pipeline/commands/refusals';
import { type Decision, decide, refusalOf } from '@/features/pipeline/decide';
import { textsRead } from '@/features/pipeline/limits';
import { findWritten } from '@/features/pipeline/queries';
import { readText } from '@/features/pipeline/read-text';
import type { Submission } from '@/features/pipeline/submission';
import { switchColumns } from '@/features/switches/columns';
import { switchInForce } from '@/features/switches/policy';
import type { Refusal } from '@/lib/http/refusal';
import { foldKey } from '@/lib/text/fold';
import { detectLanguage } from '@/lib/text/language';
import { changeFolds, foldChanges } from './folds';
import type { PostedComment } from './posting-scene';
import { lockPosts } from './tallies';
import { type LockedComment, lockComment, setCommentStatus } from './visibility';

const HOUR_MS = 3_600_000;

export type EditOutcome = { ok: true; slug: string; comment: PostedComment } | Refusal;

type Read = Pick<Submission, 'text' | 'matches' | 'outside'> & { language: string };

/**
 * Gives the author's comment other words, keeping the ones before as a revision; the same words
 * change nothing. The new ones pass the pipeline like a new comment. Refuses as `refusesEditing` says,
 * what the pipeline refuses, and more texts in a minute than anybody means (`retryAfter` in seconds).
 */
export async function editComment(author: Author, id: string, text: string): Promise<EditOutcome> {
  // Before anything is locked: the outside check takes its time.
  const allowed = await textsRead(author.id);
  if (!allowed.ok) return allowed;
  const slug = await findSlug(id);
  if (slug === null) return { ok: false, code: 'not-found' };
  const language = detectLanguage(text);
  const found = await readText({ post: slug, text, language, author }, (unasked) =>
    inTransaction(async (tx) => {
      const judged = await judge(tx, author, id, { text, language, ...unasked }, new Date());
      return 'answer' in judged;
    }),
  );
  const outcome = await inTransaction((tx) => change(tx, author, id, { text, language, ...found }));
  if (outcome.ok) return outcome;
  const { refused, ...refusal } = outcome;
  if (refused) await inTransaction((tx) => storeRefusals(tx, [refused]));
  return refusal;
}

type Change =
  | { ok: true; slug: string; comment: PostedComment }
  | (Refusal & { refused?: RefusedText });

async function change(tx: Transaction, author: Author, id: string, read: Read): Promise<Change> {
  const now = new Date();
  const judged = await judge(tx, author, id, read, now);
  if ('answer' in judged) return judged.answer;
  const { before, decision } = judged;
  const { text, language } = read;
  const holds = decision.verdict === 'hold' && before.status === 'visible';
  if (holds) await setCommentStatus(tx, id, 'held');
  const status = holds ? 'held' : before.status;
  const changes = { text, language, revision: before.revision + 1, editedAt: now };
  const after = { ...before, ...changes, status, foldKey: await foldKeyOf(tx, before, text) };
  await storeWords(tx, before, after);
  if (decision.verdict === 'hold') await holdEdited(tx, { ...after, author, decision });
  else await returnToQueue(tx, { ...after, author });
  return { ok: true, slug: before.slug, comment: { ...answered(before), ...changes, status } };
}

type Judged = { answer: Change } | { before: LockedComment; decision: Decision };

/** The answer where nothing changes; else the comment, locked, and what the pipeline says of the words. */
async function judge(
  tx: Transaction,
  author: Author,
  id: string,
  { text, matches, outside }: Read,
  now: Date,
): Promise<Judged> {
  const before = await lockComment(tx, id);
  const code = before ? refusesEditing(author, before, now) : 'not-found';
  if (!before || code) return { answer: { ok: false, code: code ?? 'not-found' } };
  if (text === before.text)
    return { answer: { ok: true, slug: before.slug, comment: answered(before) } };
  const place = await loadPlace(tx, before, now);
  const isReply = before.parentId !== null;
  const decision = decide({ ...place, author, text, matches, outside, isReply, isEdit: true, now });
  if (decision.verdict !== 'refuse') return { before, decision };
  const refused = { authorId: author.id, postId: before.postId, text, decision };
  return { answer: { ...refusalOf(decision), refused } };
}

function answered({ slug: _, authorId: __, foldKey: ___, ...posted }: LockedComment) {
  return posted;
}

async function loadPlace(tx: Transaction, { id, postId, authorId }: LockedComment, now: Date) {
  const [row] = await tx
    .select({ id: post.id, commentsCloseAt: post.commentsCloseAt, switch: switchColumns })
    .from(post)
    .leftJoin(postSwitch, eq(postSwitch.postId, post.id))
    .where(eq(post.id, postId));
  if (!row) throw new Error(`The post ${postId} of a comment is gone`);
  const author = authorId ?? '';
  const written = await findWritten(tx, [author], new Date(now.getTime() - HOUR_MS));
  return {
    post: { ...row, switch: switchInForce(row.switch, now) },
    written: (written.get(author) ?? []).filter((before) => before.id !== id),
  };
}

async function storeWords(tx: Transaction, before: LockedComment, after: LockedComment) {
  const { id, revision, text, createdAt, editedAt } = before;
  await tx
    .insert(commentRevision)
    .values({ commentId: id, revision, text, createdAt: editedAt ?? createdAt });
  await tx
    .update(comment)
    .set({
      text: after.text,
      language: after.language,
      revision: after.revision,
      editedAt: after.editedAt,
      foldKey: after.foldKey,
    })
    .where(eq(comment.id, id));
  if (after.status !== 'visible' || before.foldKey === after.foldKey) return;
  await lockPosts(tx, [before.postId]);
  await changeFolds(tx, [...foldChanges([before], -1), ...foldChanges([after], 1)]);
}

async function findSlug(id: string): Promise<string | null> {
  const [row] = await db()
    .select({ slug: post.slug })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .where(eq(comment.id, id));
  return row?.slug ?? null;
}

/** What somebody answers stands alone, whatever it says. */
async function foldKeyOf(tx: Transaction, { id, parentId }: LockedComment, text: string) {
  if (parentId) return null;
  const replies = await tx.$count(comment, eq(comment.parentId, id));
  return replies > 0 ? null : foldKey(text);
}
