import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { comment } from './comments';
import { member } from './members';

export const reportReason = pgEnum('report_reason', [
  'hateful',
  'harassing',
  'spam',
  'spoiler',
  'self-harm',
  'illegal',
  'other',
]);

export const hideReason = pgEnum('hide_reason', [
  'hateful',
  'harassing',
  'spam',
  'spoiler',
  'self-harm',
  'illegal',
  'off-topic',
  'other',
]);

export const sanctionKind = pgEnum('sanction_kind', ['warn', 'mute', 'hold', 'ban']);

export const report = pgTable(
  'report',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    reporterId: uuid('reporter_id').references(() => member.id, { onDelete: 'set null' }),
    reason: reportReason('reason').notNull(),
    note: text('note'),
    revision: integer('revision').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    closedBy: uuid('closed_by').references(() => member.id, { onDelete: 'set null' }),
    /** The decision that closed it; undoing that decision opens it again. */
    closingEntryId: uuid('closing_entry_id').references((): AnyPgColumn => moderationEntry.id),
  },
  (table) => [
    unique('report_once').on(table.commentId, table.reporterId),
    check(
      'report_closed_whole',
      sql`(${table.closedAt} is null) = (${table.closingEntryId} is null)`,
    ),
    index('report_open_idx').on(table.id).where(sql`${table.closedAt} is null`),
    index('report_closing_entry_idx').on(table.closingEntryId),
    index('report_reporter_idx').on(table.reporterId, table.createdAt),
  ],
);

/** A limit on a member. `endsAt` null means for good; lifting sets `liftedAt` and keeps the row. */
export const sanction = pgTable(
  'sanction',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    kind: sanctionKind('kind').notNull(),
    reason: text('reason').notNull(),
    imposedBy: uuid('imposed_by').references(() => member.id, { onDelete: 'set null' }),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull().defaultNow(),
    endsAt: timestamp('ends_at', { withTimezone: true }),
    liftedAt: timestamp('lifted_at', { withTimezone: true }),
    liftedBy: uuid('lifted_by').references(() => member.id, { onDelete: 'set null' }),
  },
  (table) => [
    check('sanction_ends_after_start', sql`${table.endsAt} > ${table.startsAt}`),
    index('sanction_in_force_idx').on(table.memberId).where(sql`${table.liftedAt} is null`),
  ],
);

/**
 * The append-only log of moderation; triggers refuse update, delete and truncate. Ids are plain
 * values and names are copies, because a line must outlive the member or comment it is about.
 */
export const moderationEntry = pgTable(
  'moderation_entry',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    commentId: uuid('comment_id'),
    memberId: uuid('member_id'),
    revision: integer('revision'),
    text: text('text'),
    reason: text('reason'),
    note: text('note'),
    /** The entry that this one takes back; nothing can be taken back twice. */
    undoes: uuid('undoes')
      .unique('moderation_entry_undone_once')
      .references((): AnyPgColumn => moderationEntry.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('moderation_entry_actor_idx').on(table.actorId, table.id),
    index('moderation_entry_action_idx').on(table.action, table.id),
    index('moderation_entry_comment_idx').on(table.commentId, table.id),
    index('moderation_entry_member_idx').on(table.memberId, table.id),
  ],
);
