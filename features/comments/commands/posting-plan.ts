import { uuidv7 } from 'uuidv7';
import {
  type Author,
  paceOf,
  refusesPosting,
  secondsToWait,
  statusOnPosting,
} from '@/features/comments/policy';
import type { Refusal } from '@/lib/http/refusal';
import type { PostedComment, Scene, Stored } from './posting-scene';

/** One member's comment on its way into the database. */
export type Posting = {
  author: Author;
  slug: string;
  parentId: string | null;
  clientKey: string;
  /** Another key that the same sending may have been stored under. */
  earlierKey: string | null;
  text: string;
  language: string;
  foldKey: string | null;
};

export type PostOutcome =
  | { ok: true; comment: PostedComment; replayed: boolean }
  | Refusal<
      | 'signed-out'
      | 'not-found'
      | 'banned'
      | 'muted'
      | 'warning-unread'
      | 'closed'
      | 'parent-gone'
      | 'rate-limited'
      | 'key-reused'
      | 'deleted-since'
    >;

export type NewComment = { posting: Posting; comment: PostedComment };
export type Plan = { outcome: PostOutcome } | { created: NewComment; first: boolean };

/**
 * What is to become of a posting: an outcome at once, or a comment to store, which `begun` then
 * holds by its key, so that the same posting again in the same batch is its replay.
 */
export function plan(
  posting: Posting,
  scene: Scene,
  begun: Map<string, NewComment>,
  now: Date,
): Plan {
  const stored = scene.stored.get(keyOf(posting)) ?? scene.stored.get(earlierKeyOf(posting));
  if (stored) return { outcome: replay(posting, stored) };
  const twin = begun.get(keyOf(posting));
  if (twin) {
    const answer = replay(posting, { slug: twin.posting.slug, comment: twin.comment });
    return answer.ok ? { created: twin, first: false } : { outcome: answer };
  }
  const judged = judge(posting, scene, now);
  if ('ok' in judged) return { outcome: judged };
  const created = { posting, comment: judged };
  begun.set(keyOf(posting), created);
  return { created, first: true };
}

/** The comment to store, or why there is none. Counts it against its author's pace. */
function judge(posting: Posting, scene: Scene, now: Date): PostedComment | PostOutcome {
  const { author } = posting;
  const posted = scene.posted.get(author.id);
  if (!posted) return { ok: false, code: 'signed-out' };
  const post = scene.posts.get(posting.slug);
  if (!post) return { ok: false, code: 'not-found' };
  const refused = refusesPosting(author, post, now);
  if (refused) return { ok: false, code: refused };
  const parentId = findParent(posting, scene, post.id);
  if (parentId === undefined) return { ok: false, code: 'parent-gone' };
  const retryAfter = secondsToWait(posted, paceOf(author, now), now);
  if (retryAfter > 0) return { ok: false, code: 'rate-limited', retryAfter };
  posted.unshift(now.getTime());
  return {
    id: uuidv7(),
    postId: post.id,
    parentId,
    text: posting.text,
    language: posting.language,
    status: statusOnPosting(author),
    revision: 1,
    createdAt: now,
    editedAt: null,
  };
}

/** The comment to reply to: threads are one level deep, so a reply to a reply joins its thread. */
function findParent(
  { parentId }: Posting,
  scene: Scene,
  postId: string,
): string | null | undefined {
  if (parentId === null) return null;
  const parent = scene.parents.get(parentId);
  return parent?.postId === postId ? (parent.parentId ?? parent.id) : undefined;
}

/**
 * The answer to a key that is stored already: the comment it stored, unless the words or the post
 * are others, which a retry's never are. An edited comment has lost its first words.
 */
export function replay(
  posting: Posting,
  { slug, comment }: Pick<Stored, 'slug' | 'comment'>,
): PostOutcome {
  if (comment.status === 'deleted') return { ok: false, code: 'deleted-since' };
  const same = slug === posting.slug && (comment.revision > 1 || comment.text === posting.text);
  return same ? { ok: true, comment, replayed: true } : { ok: false, code: 'key-reused' };
}

/** A posting and a stored comment are the same one when these agree. */
export const keyOf = ({ author, clientKey }: Pick<Posting, 'author' | 'clientKey'>) =>
  `${author.id} ${clientKey}`;
const earlierKeyOf = ({ author, earlierKey }: Posting) => `${author.id} ${earlierKey}`;
