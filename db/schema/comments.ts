import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { member } from './members';
import { post } from './posts';

export const commentStatus = pgEnum('comment_status', ['visible', 'held', 'hidden', 'deleted']);

/**
 * A congratulation. `authorId` is null once the author has left; `clientKey` makes posting
 * idempotent: the same author and key can store one comment only. `foldKey` is what it has in
 * common with others that say the same; null for what stands alone: a reply, a text of its own, and
 * what somebody has answered.
 */
export const comment = pgTable(
  'comment',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    parentId: uuid('parent_id').references((): AnyPgColumn => comment.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id').references(() => member.id, { onDelete: 'set null' }),
    clientKey: uuid('client_key').notNull(),
    text: text('text').notNull(),
    language: text('language').notNull(),
    foldKey: text('fold_key'),
    status: commentStatus('status').notNull().default('visible'),
    revision: integer('revision').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    editedAt: timestamp('edited_at', { withTimezone: true }),
  },
  (table) => [
    unique('comment_author_key').on(table.authorId, table.clientKey),
    check('comment_not_own_parent', sql`${table.parentId} <> ${table.id}`),
    index('comment_thread_idx').on(table.postId, table.id).where(sql`${table.parentId} is null`),
    index('comment_replies_idx')
      .on(table.parentId, table.id)
      .where(sql`${table.parentId} is not null`),
    index('comment_author_idx').on(table.authorId, table.id),
    check('comment_replies_never_fold', sql`${table.foldKey} is null or ${table.parentId} is null`),
    index('comment_alone_idx')
      .on(table.postId, table.id)
      .where(sql`${table.parentId} is null and ${table.foldKey} is null`),
    index('comment_fold_idx')
      .on(table.postId, table.foldKey, table.id)
      .where(sql`${table.foldKey} is not null and ${table.status} = 'visible'`),
    index('comment_fold_fan_idx')
      .on(table.authorId, table.postId, table.foldKey)
      .where(sql`${table.foldKey} is not null and ${table.status} = 'visible'`),
  ],
);

/**
 * The visible comments of a post that say the same, in numbers: derived, equal to its rows at every
 * commit, rebuilt by the recount command. A page in the order of arrival is read from here: each
 * group stands where its newest is, one of two where each of them is.
 */
export const commentFold = pgTable(
  'comment_fold',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    foldKey: text('fold_key').notNull(),
    comments: integer('comments').notNull(),
    /** How many wrote them: a fan who says it twice is one. */
    fans: integer('fans').notNull(),
    newestId: uuid('newest_id'),
    secondId: uuid('second_id'),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.foldKey] }),
    index('comment_fold_newest_idx')
      .on(table.postId, table.newestId)
      .where(sql`${table.comments} > 0`),
    index('comment_fold_second_idx')
      .on(table.postId, table.secondId)
      .where(sql`${table.comments} = 2`),
  ],
);

/** Texts that an edit replaced; the current one is in `comment`. */
export const commentRevision = pgTable(
  'comment_revision',
  {
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    text: text('text').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.revision] })],
);

/** A congratulation of someone who had not signed in yet; kept until they have, or for a week. */
export const commentDraft = pgTable(
  'comment_draft',
  {
    tokenHash: text('token_hash').primaryKey(),
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    parentId: uuid('parent_id'),
    clientKey: uuid('client_key').notNull(),
    text: text('text').notNull(),
    problem: text('problem'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('comment_draft_expiry_idx').on(table.expiresAt)],
);
