import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { comment } from './comments';
import { member } from './members';
import { post } from './posts';

export const reactionKind = pgEnum('reaction_kind', [
  'heart',
  'party',
  'clap',
  'tears',
  'fire',
  'hands',
]);

const counts = {
  heart: integer('heart').notNull().default(0),
  party: integer('party').notNull().default(0),
  clap: integer('clap').notNull().default(0),
  tears: integer('tears').notNull().default(0),
  fire: integer('fire').notNull().default(0),
  hands: integer('hands').notNull().default(0),
};

export const postReaction = pgTable(
  'post_reaction',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    kind: reactionKind('kind').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.memberId, table.kind] }),
    index('post_reaction_member_idx').on(table.memberId),
    index('post_reaction_latest_idx').on(table.postId, table.createdAt),
  ],
);

export const commentReaction = pgTable(
  'comment_reaction',
  {
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    kind: reactionKind('kind').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.commentId, table.memberId, table.kind] }),
    index('comment_reaction_member_idx').on(table.memberId),
    index('comment_reaction_latest_idx').on(table.commentId, table.createdAt),
  ],
);

/** Counts of a post: derived, equal to its rows at every commit, rebuilt by the recount command. */
export const postTally = pgTable('post_tally', {
  postId: uuid('post_id')
    .primaryKey()
    .references(() => post.id, { onDelete: 'cascade' }),
  comments: integer('comments').notNull().default(0),
  ...counts,
  /** How often any of these changed: tells a newer state from an older one, and is never set back. */
  changes: bigint('changes', { mode: 'number' }).notNull().default(1),
});

/**
 * Counts of a comment. `postId` and `parentId` repeat the comment's, so that the most loved of a
 * post are one index scan.
 */
export const commentTally = pgTable(
  'comment_tally',
  {
    commentId: uuid('comment_id')
      .primaryKey()
      .references(() => comment.id, { onDelete: 'cascade' }),
    postId: uuid('post_id').notNull(),
    parentId: uuid('parent_id'),
    replies: integer('replies').notNull().default(0),
    ...counts,
    total: integer('total')
      .notNull()
      .generatedAlwaysAs(sql`heart + party + clap + tears + fire + hands`),
  },
  (table) => [
    index('comment_tally_loved_idx')
      .on(table.postId, table.total, table.commentId)
      .where(sql`${table.parentId} is null`),
  ],
);
