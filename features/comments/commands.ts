import 'server-only';
import { eq } from 'drizzle-orm';
import { inTransaction } from '@/db/in-transaction';
import { comment, commentRevision } from '@/db/schema/comments';
import { settleCases } from '@/features/moderation/commands/cases';
import { forgetDecisions } from '@/features/pipeline/commands/decisions';
import { textsRead } from '@/features/pipeline/limits';
import { readText } from '@/features/pipeline/read-text';
import { removeReactions } from '@/features/reactions/commands';
import { isDataFault } from '@/lib/database-failure';
import { type Busy, createGroupCommit } from '@/lib/group-commit';
import type { Refusal } from '@/lib/http/refusal';
import { uuidOf } from '@/lib/made-uuid';
import { watchQueue } from '@/lib/pressure';
import { processWide } from '@/lib/process-wide';
import { foldKey } from '@/lib/text/fold';
import { detectLanguage } from '@/lib/text/language';
import { isAnsweredAnyway, preparePostings, storePostings } from './commands/posting';
import type { Posting, PostOutcome } from './commands/posting-plan';
import type { Scene } from './commands/posting-scene';
import { lockComment, setCommentStatus } from './commands/visibility';
import type { CommentInput } from './input';
import { type Author, refusesDeleting } from './policy';

const MINUTE_MS = 60_000;

const postings = () =>
  processWide('postings', () => {
    const group = createGroupCommit<Posting, PostOutcome, Scene>({
      prepare: preparePostings,
      flush: storePostings,
      // An author's pace and keys are read before, and have to hold what they sent last.
      keyOf: ({ author }) => author.id,
      blamesItem: isDataFault,
      maxBatch: 200,
      maxQueue: 1000,
      maxWaitMs: 5000,
    });
    watchQueue(group.load);
    return group;
  });

/**
 * Posts a comment, together with all that arrive with it, and resolves once it is stored. The same
 * author and key store one comment only: again, it is answered with what is stored, whatever has
 * become of its author or post. Refuses who may not write, a post that is closed or unknown, a
 * parent that is gone, and more than the author's pace (`retryAfter` in seconds).
 */
export async function postComment(
  author: Author,
  slug: string,
  { text, parentId, clientKey }: CommentInput,
): Promise<PostOutcome | Busy> {
  const allowed = await textsRead(author.id);
  if (!allowed.ok) return allowed;
  const minute = Math.floor(Date.now() / MINUTE_MS);
  const keyAt = (time: number) => uuidOf(author.id, slug, parentId ?? '', text, String(time));
  const language = detectLanguage(text);
  const posting = {
    author,
    slug,
    parentId,
    clientKey: clientKey ?? keyAt(minute),
    earlierKey: clientKey ? null : keyAt(minute - 1),
    text,
    language,
    foldKey: parentId ? null : foldKey(text),
  };
  const found = await readText({ post: slug, text, language, author }, (unasked) =>
    isAnsweredAnyway({ ...posting, ...unasked }),
  );
  return postings().submit({ ...posting, ...found });
}

export type DeleteOutcome =
  | { ok: true; slug: string; parentId: string | null }
  | Refusal<'not-found' | 'not-yours'>;

/**
 * Removes the author's comment: its words, the words before them, what was remarked on them and its
 * reactions are gone for good. Its place stays, as the gap above its replies and as the answer to a
 * retry of its key.
 */
export async function deleteComment(author: Author, id: string): Promise<DeleteOutcome> {
  return inTransaction(async (tx) => {
    const before = await lockComment(tx, id);
    const refused = before ? refusesDeleting(author, before) : 'not-found';
    if (!before || refused) return { ok: false, code: refused ?? 'not-found' };
    await setCommentStatus(tx, id, 'deleted');
    await tx
      .update(comment)
      .set({ text: '', language: 'und', foldKey: null })
      .where(eq(comment.id, id));
    await tx.delete(commentRevision).where(eq(commentRevision.commentId, id));
    await forgetDecisions(tx, id);
    await removeReactions(tx, id);
    await settleCases(tx, [id], { by: null, outcome: 'gone' });
    return { ok: true, slug: before.slug, parentId: before.parentId };
  });
}
