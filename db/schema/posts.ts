import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { member } from './members';

export const postStatus = pgEnum('post_status', ['draft', 'scheduled', 'published', 'withdrawn']);
export const milestoneOutcome = pgEnum('milestone_outcome', [
  'won',
  'nominated',
  'reached',
  'celebrated',
]);

export const post = pgTable(
  'post',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    slug: text('slug').notNull().unique(),
    status: postStatus('status').notNull().default('draft'),
    language: text('language').notNull(),
    byline: text('byline').notNull(),
    coverSrc: text('cover_src').notNull(),
    coverWidth: integer('cover_width').notNull(),
    coverHeight: integer('cover_height').notNull(),
    coverCredit: text('cover_credit').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    correctedAt: timestamp('corrected_at', { withTimezone: true }),
    commentsCloseAt: timestamp('comments_close_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check(
      'post_slug_shape',
      sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.slug}) <= 80`,
    ),
    check(
      'post_published_dated',
      sql`${table.status} <> 'published' or ${table.publishedAt} is not null`,
    ),
    index('post_newest_idx')
      .on(table.publishedAt, table.id)
      .where(sql`${table.status} = 'published'`),
  ],
);

/** A post in one language. Every post has a text in its own `language`. */
export const postText = pgTable(
  'post_text',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst').notNull(),
    body: text('body').notNull(),
    coverAlt: text('cover_alt').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.language] })],
);

export const postPin = pgTable('post_pin', {
  postId: uuid('post_id')
    .primaryKey()
    .references(() => post.id, { onDelete: 'cascade' }),
  pinnedBy: uuid('pinned_by').references(() => member.id, { onDelete: 'set null' }),
  pinnedAt: timestamp('pinned_at', { withTimezone: true }).notNull().defaultNow(),
});

export const commentMode = pgEnum('comment_mode', ['open', 'slow', 'hold', 'closed']);
export const uncheckedChoice = pgEnum('unchecked_choice', ['publish', 'hold']);

/**
 * How a post takes comments; one without a row is open. After `endsAt` the row counts as open again.
 */
export const postSwitch = pgTable(
  'post_switch',
  {
    postId: uuid('post_id')
      .primaryKey()
      .references(() => post.id, { onDelete: 'cascade' }),
    mode: commentMode('mode').notNull().default('open'),
    /** Seconds that a member waits between two comments here; with `slow` alone. */
    slowSeconds: integer('slow_seconds'),
    /** Hours that a member must have been one. */
    minimumAgeHours: integer('minimum_age_hours'),
    /** What fans read where the post is closed. */
    message: text('message'),
    /** What becomes of a comment that the outside check has no answer for in time. */
    whenUnchecked: uncheckedChoice('when_unchecked').notNull().default('publish'),
    endsAt: timestamp('ends_at', { withTimezone: true }),
    changedBy: uuid('changed_by').references(() => member.id, { onDelete: 'set null' }),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check('post_switch_slow', sql`(${table.mode} = 'slow') = (${table.slowSeconds} is not null)`),
    check('post_switch_seconds', sql`${table.slowSeconds} between 1 and 3600`),
    check('post_switch_age', sql`${table.minimumAgeHours} between 1 and 8760`),
  ],
);

export const artist = pgTable(
  'artist',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    slug: text('slug').notNull().unique(),
  },
  (table) => [
    check(
      'artist_slug_shape',
      sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.slug}) <= 80`,
    ),
  ],
);

export const artistText = pgTable(
  'artist_text',
  {
    artistId: uuid('artist_id')
      .notNull()
      .references(() => artist.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    name: text('name').notNull(),
    bio: text('bio').notNull(),
  },
  (table) => [primaryKey({ columns: [table.artistId, table.language] })],
);

export const postArtist = pgTable(
  'post_artist',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    artistId: uuid('artist_id')
      .notNull()
      .references(() => artist.id, { onDelete: 'cascade' }),
    position: integer('position').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.artistId] }),
    index('post_artist_artist_idx').on(table.artistId),
  ],
);

/** What a post celebrates; a post has at most one. */
export const milestone = pgTable('milestone', {
  postId: uuid('post_id')
    .primaryKey()
    .references(() => post.id, { onDelete: 'cascade' }),
  outcome: milestoneOutcome('outcome').notNull(),
  occurredOn: date('occurred_on', { mode: 'string' }).notNull(),
});

/** A milestone's names in one language; it has them at least in its post's own. */
export const milestoneText = pgTable(
  'milestone_text',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => milestone.postId, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    awardingBody: text('awarding_body').notNull(),
    event: text('event').notNull(),
    work: text('work').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.language] })],
);
