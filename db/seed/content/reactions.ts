import { comments } from './comments';
import { crowd } from './crowd';
import { posts } from './posts';

export const reactionKinds = ['heart', 'party', 'clap', 'tears', 'fire', 'hands'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export type SeedReaction = { handle: string; kind: ReactionKind };

/** How likely a fan who likes something is to say so with each kind. */
const taste: Record<ReactionKind, number> = {
  heart: 0.7,
  tears: 0.45,
  hands: 0.35,
  party: 0.3,
  fire: 0.2,
  clap: 0.2,
};

/** The crowd's reactions to each post, by slug. The same at every call. */
export const postReactions: ReadonlyMap<string, readonly SeedReaction[]> = new Map(
  posts.map(({ slug, pinned }) => [slug, reactionsTo(slug, pinned ? 0.95 : 0.55)]),
);

/** The crowd's reactions to each comment, by key; nobody reacts to their own. The same at every call. */
export const commentReactions: ReadonlyMap<string, readonly SeedReaction[]> = new Map(
  comments.map(({ key, author, text, replyTo }) => {
    const warmth = chance(key) ** 2 * 0.25 + Math.min(text.length, 300) / 450;
    return [key, reactionsTo(key, replyTo ? warmth / 2 : warmth, author)];
  }),
);

function reactionsTo(subject: string, liking: number, author?: string): SeedReaction[] {
  return crowd
    .filter(({ handle }) => handle !== author && chance(`${subject}|${handle}`) < liking)
    .flatMap(({ handle }) =>
      reactionKinds
        .filter((kind) => chance(`${subject}|${handle}|${kind}`) < taste[kind])
        .map((kind) => ({ handle, kind })),
    );
}

/** A number from 0 up to 1 that depends on the text alone (FNV-1a, then mixed). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
