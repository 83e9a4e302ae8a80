import type { Executor } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { commentReaction, postReaction } from '@/db/schema/reactions';
import { foldKey } from '@/lib/text/fold';
import { detectLanguage } from '@/lib/text/language';
import { comments } from './content/comments';
import { commentReactions, postReactions, type SeedReaction } from './content/reactions';
import type { SeedComment } from './content/types';
import { dated } from './news';
import { memberId } from './people';
import { idAt } from './time-ids';

const MINUTE_MS = 60_000;
const ROWS_A_STATEMENT = 1000;

const answered = new Set(comments.map(({ replyTo }) => replyTo));
const places = new Map(comments.map((each) => [each.key, placeOf(each)]));

/** Stores the crowd's comments, each with the id and the time it would have had. */
export async function insertComments(db: Executor): Promise<void> {
  const rows = comments.map(({ key, author, post, replyTo, text }) => ({
    ...placed(key),
    postId: dated(post).postId,
    parentId: replyTo ? placed(replyTo).id : null,
    authorId: memberId(author),
    clientKey: placed(key).id,
    text,
    language: detectLanguage(text),
    foldKey: replyTo || answered.has(key) ? null : foldKey(text),
  }));
  for (const some of inParts(rows)) await db.insert(comment).values(some);
}

/** Stores the crowd's reactions to posts and comments; each comes within an hour of its subject. */
export async function insertReactions(db: Executor): Promise<void> {
  const toPosts = [...postReactions].flatMap(([slug, reactions]) => {
    const { postId, publishedAt } = dated(slug);
    return reactions.map((each, order) => ({ postId, ...reactionRow(each, publishedAt, order) }));
  });
  for (const some of inParts(toPosts)) await db.insert(postReaction).values(some);
  const toComments = [...commentReactions].flatMap(([key, reactions]) => {
    const { id: commentId, createdAt } = placed(key);
    return reactions.map((each, order) => ({ commentId, ...reactionRow(each, createdAt, order) }));
  });
  for (const some of inParts(toComments)) await db.insert(commentReaction).values(some);
}

function placeOf({ key, post, minutesAfter }: SeedComment) {
  const createdAt = new Date(dated(post).publishedAt.getTime() + minutesAfter * MINUTE_MS);
  return { id: idAt(createdAt, `comment ${key}`), createdAt };
}

function placed(key: string) {
  const place = places.get(key);
  if (!place) throw new Error(`No seed comment has the key ${key}`);
  return place;
}

function reactionRow({ handle, kind }: SeedReaction, subjectAt: Date, order: number) {
  const createdAt = new Date(subjectAt.getTime() + ((order % 60) + 1) * MINUTE_MS);
  return { memberId: memberId(handle), kind, createdAt };
}

/** PostgreSQL takes 65,535 values in one statement. */
function* inParts<Row>(rows: Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
    yield rows.slice(at, at + ROWS_A_STATEMENT);
}
