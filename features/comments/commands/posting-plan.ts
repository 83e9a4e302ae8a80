import { uuidv7 } from 'uuidv7';
import type { Author } from '@/features/comments/policy';
import type { RefusedText } from '@/features/pipeline/commands/refusals';
import { type Decision, decide, isAboutWords, refusalOf } from '@/features/pipeline/decide';
import type { OutsideAnswer, RefuseCode } from '@/features/pipeline/submission';
import { switchInForce } from '@/features/switches/policy';
import type { Refusal } from '@/lib/http/refusal';
import type { PhraseMatch } from '@/lib/text/phrases/phrase';
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
  matches: readonly PhraseMatch[];
  outside: OutsideAnswer;
};

export type PostOutcome =
  | { ok: true; comment: PostedComment; replayed: boolean }
  | Refusal<
      RefuseCode | 'signed-out' | 'not-found' | 'parent-gone' | 'key-reused' | 'deleted-since'
    >;

/** A comment to store, and what the pipeline said of it. */
export type NewComment = { posting: Posting; comment: PostedComment; decision: Decision };
export type Plan =
  | { outcome: PostOutcome; refused?: RefusedText }
  | { created: NewComment; first: boolean };

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
  const planned = judge(posting, scene, now);
  if ('created' in planned) begun.set(keyOf(posting), planned.created);
  return planned;
}

/** The comment to store, or why there is none. What is stored, or refused for its words, counts as written. */
function judge(posting: Posting, scene: Scene, now: Date): Plan {
  const { author, text, matches, outside } = posting;
  const refuse = (code: 'signed-out' | 'not-found' | 'parent-gone') => ({
    outcome: { ok: false as const, code },
  });
  const written = scene.written.get(author.id);
  if (!written) return refuse('signed-out');
  const post = scene.posts.get(posting.slug);
  if (!post) return refuse('not-found');
  const parentId = findParent(posting, scene, post.id);
  if (parentId === undefined) return refuse('parent-gone');
  const isReply = parentId !== null;
  const sent = { id: uuidv7(), at: now.getTime(), postId: post.id, text };
  const decision = decide({
    author,
    text,
    isReply,
    isEdit: false,
    post: { ...post, switch: switchInForce(post.switch, now) },
    written,
    matches,
    outside,
    now,
  });
  if (decision.verdict === 'refuse') {
    if (isAboutWords(decision)) written.unshift({ ...sent, isReply: false, isRefused: true });
    const refused = { authorId: author.id, postId: post.id, text, decision };
    return { outcome: refusalOf(decision), refused };
  }
  written.unshift({ ...sent, isReply, isRefused: false });
  const comment: PostedComment = {
    id: sent.id,
    postId: post.id,
    parentId,
    text,
    language: posting.language,
    status: decision.verdict === 'hold' ? 'held' : 'visible',
    revision: 1,
    createdAt: now,
    editedAt: null,
  };
  return { created: { posting, comment, decision }, first: true };
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
