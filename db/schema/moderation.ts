import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { comment } from './comments';
import { member } from './members';
import { post } from './posts';

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

export const reportOutcome = pgEnum('report_outcome', ['upheld', 'dismissed']);

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
    /** How much it counts, from its reporter's record at that time. */
    weight: real('weight').notNull().default(1),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    closedBy: uuid('closed_by').references(() => member.id, { onDelete: 'set null' }),
    outcome: reportOutcome('outcome'),
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
    /** For moderators alone. */
    note: text('note'),
    /** What it was imposed for, where it was for a comment. */
    commentId: uuid('comment_id').references(() => comment.id, { onDelete: 'set null' }),
    imposedBy: uuid('imposed_by').references(() => member.id, { onDelete: 'set null' }),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull().defaultNow(),
    endsAt: timestamp('ends_at', { withTimezone: true }),
    liftedAt: timestamp('lifted_at', { withTimezone: true }),
    liftedBy: uuid('lifted_by').references(() => member.id, { onDelete: 'set null' }),
    /** When the member said that they have read it. */
    acknowledgedAt: timestamp('acknowledged_at', { withTimezone: true }),
  },
  (table) => [
    check('sanction_ends_after_start', sql`${table.endsAt} > ${table.startsAt}`),
    index('sanction_in_force_idx').on(table.memberId).where(sql`${table.liftedAt} is null`),
  ],
);

/**
 * What still limited a member when they left, under keyed hashes of what they signed in with: it
 * limits whoever joins with the same again. Nothing here says who they were.
 */
export const keptSanction = pgTable(
  'kept_sanction',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    marks: text('marks').array().notNull(),
    kind: sanctionKind('kind').notNull(),
    reason: text('reason').notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }),
  },
  (table) => [
    check('kept_sanction_limits', sql`${table.kind} <> 'warn'`),
    check('kept_sanction_marked', sql`cardinality(${table.marks}) > 0`),
    index('kept_sanction_marks_idx').using('gin', table.marks),
  ],
);

/**
 * The append-only log of moderation; triggers refuse update, delete and truncate. Ids are plain
 * values and names are copies, because a line must outlive the member or comment it is about. What
 * the system did by itself has no actor.
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
    postId: uuid('post_id'),
    /** The same for all lines of one act on many. */
    batchId: uuid('batch_id'),
    revision: integer('revision'),
    text: text('text'),
    reason: text('reason'),
    note: text('note'),
    /** What else an act was about: a phrase, a sanction's kind and end, the switches of a post. */
    details: jsonb('details').$type<Record<string, unknown>>(),
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
    index('moderation_entry_post_idx').on(table.postId, table.id),
    index('moderation_entry_batch_idx').on(table.batchId, table.id),
  ],
);

export const phraseKind = pgEnum('phrase_kind', ['refuse', 'hold', 'allow']);

/** A listed phrase; `language` null is for all. What matches it: lib/text/phrases. */
export const phrase = pgTable(
  'phrase',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    text: text('text').notNull(),
    kind: phraseKind('kind').notNull(),
    language: text('language'),
    addedBy: uuid('added_by').references(() => member.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [unique('phrase_once').on(table.text, table.language).nullsNotDistinct()],
);

export const verdict = pgEnum('verdict', ['publish', 'hold', 'refuse']);

/**
 * What the pipeline decided about a text and why. A text that no phase had anything to say about is
 * published and has no row. `text` is kept of what was refused, for it is stored nowhere else.
 */
export const commentDecision = pgTable(
  'comment_decision',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    commentId: uuid('comment_id').references(() => comment.id, { onDelete: 'cascade' }),
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id').references(() => member.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    verdict: verdict('verdict').notNull(),
    reasons: jsonb('reasons').notNull(),
    text: text('text'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check(
      'comment_decision_text_of_refused',
      sql`(${table.verdict} = 'refuse') = (${table.text} is not null)`,
    ),
    index('comment_decision_comment_idx').on(table.commentId, table.revision),
    index('comment_decision_author_idx').on(table.authorId, table.id),
  ],
);

export const caseOutcome = pgEnum('case_outcome', ['published', 'kept', 'hidden', 'gone']);

/**
 * Something that waits for a moderator: one comment, or those of one post that say the same and were
 * held. Kept when it is closed, for the numbers. `risk` orders the queue, the highest first, and
 * then the oldest: 0 usual, 1 serious, 2 somebody may be in danger.
 */
export const moderationCase = pgTable(
  'moderation_case',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    /** The first of its comments. */
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    foldKey: text('fold_key'),
    authorId: uuid('author_id').references(() => member.id, { onDelete: 'set null' }),
    language: text('language').notNull(),
    /** How many of its comments nobody sees until it is decided. */
    held: integer('held').notNull().default(0),
    /** The open reports in it, each by its reporter's weight. */
    reportWeight: real('report_weight').notNull().default(0),
    byNewMember: boolean('by_new_member').notNull().default(false),
    /** Whether a comment of it was given other words after it had been decided. */
    edited: boolean('edited').notNull().default(false),
    risk: smallint('risk').notNull().default(0),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull().defaultNow(),
    claimedBy: uuid('claimed_by').references(() => member.id, { onDelete: 'set null' }),
    claimedUntil: timestamp('claimed_until', { withTimezone: true }),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    closedBy: uuid('closed_by').references(() => member.id, { onDelete: 'set null' }),
    outcome: caseOutcome('outcome'),
  },
  (table) => {
    const open = sql`${table.closedAt} is null`;
    // New ones for each index: drizzle takes what it was given apart.
    const order = () => [table.risk.desc(), table.id] as const;
    return [
      check(
        'moderation_case_closed_whole',
        sql`(${table.closedAt} is null) = (${table.outcome} is null)`,
      ),
      index('moderation_case_queue_idx')
        .on(...order())
        .where(open),
      index('moderation_case_held_idx')
        .on(...order())
        .where(sql`${open} and ${table.held} > 0`),
      index('moderation_case_reported_idx')
        .on(...order())
        .where(sql`${open} and ${table.reportWeight} > 0`),
      index('moderation_case_new_idx')
        .on(...order())
        .where(sql`${open} and ${table.byNewMember}`),
      index('moderation_case_post_idx')
        .on(table.postId, ...order())
        .where(open),
      index('moderation_case_language_idx')
        .on(table.language, ...order())
        .where(open),
      index('moderation_case_author_idx')
        .on(table.authorId, ...order())
        .where(open),
      uniqueIndex('moderation_case_group_once')
        .on(table.postId, table.foldKey)
        .where(sql`${open} and ${table.foldKey} is not null`),
      index('moderation_case_opened_idx').on(table.openedAt),
      index('moderation_case_closed_idx').on(table.closedAt),
    ];
  },
);

/** The last case that a comment was in, and the revision that is judged there. */
export const caseComment = pgTable(
  'case_comment',
  {
    commentId: uuid('comment_id')
      .primaryKey()
      .references(() => comment.id, { onDelete: 'cascade' }),
    caseId: uuid('case_id')
      .notNull()
      .references(() => moderationCase.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
  },
  (table) => [index('case_comment_case_idx').on(table.caseId, table.commentId)],
);

/** Which phrases brought a case about. */
export const casePhrase = pgTable(
  'case_phrase',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => moderationCase.id, { onDelete: 'cascade' }),
    phraseId: uuid('phrase_id')
      .notNull()
      .references(() => phrase.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.phraseId] }),
    index('case_phrase_phrase_idx').on(table.phraseId, table.caseId),
  ],
);

export const appealOutcome = pgEnum('appeal_outcome', ['upheld', 'lifted']);

/** A member's one answer to a sanction, and another moderator's to that. */
export const appeal = pgTable(
  'appeal',
  {
    sanctionId: uuid('sanction_id')
      .primaryKey()
      .references(() => sanction.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: uuid('decided_by').references(() => member.id, { onDelete: 'set null' }),
    outcome: appealOutcome('outcome'),
    answer: text('answer'),
  },
  (table) => [
    check('appeal_decided_whole', sql`(${table.decidedAt} is null) = (${table.outcome} is null)`),
    index('appeal_open_idx').on(table.createdAt).where(sql`${table.decidedAt} is null`),
  ],
);

/** When each moderator was last at the desk: who is on duty. */
export const duty = pgTable('duty', {
  memberId: uuid('member_id')
    .primaryKey()
    .references(() => member.id, { onDelete: 'cascade' }),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull().defaultNow(),
});

/** An alert on its way to one place; tried again, ever later, until it is delivered or given up. */
export const alertDelivery = pgTable(
  'alert_delivery',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    target: text('target').notNull(),
    payload: jsonb('payload').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: timestamp('next_at', { withTimezone: true }).notNull().defaultNow(),
    lastError: text('last_error'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    deliveredAt: timestamp('delivered_at', { withTimezone: true }),
    givenUpAt: timestamp('given_up_at', { withTimezone: true }),
  },
  (table) => [
    index('alert_delivery_due_idx')
      .on(table.nextAt)
      .where(sql`${table.deliveredAt} is null and ${table.givenUpAt} is null`),
  ],
);
