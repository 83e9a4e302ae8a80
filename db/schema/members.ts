import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
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

export const memberRole = pgEnum('member_role', ['fan', 'moderator', 'editor', 'owner']);

/**
 * A person with an account. `handle` and `displayName` are null between the first sign-in and the
 * welcome page; `name` is only what a sign-in provider said and is never shown. `email` is null
 * until the address is proven theirs, by a link sent to it or by a provider that vouches for it.
 */
export const member = pgTable(
  'member',
  {
    id: uuid('id').primaryKey().$defaultFn(uuidv7),
    email: text('email').unique(),
    emailVerified: timestamp('email_verified', { withTimezone: true, mode: 'date' }),
    name: text('provider_name'),
    image: text('provider_image'),
    role: memberRole('role').notNull().default('fan'),
    handle: text('handle').unique(),
    handleSkeleton: text('handle_skeleton').unique(),
    displayName: text('display_name'),
    nameSkeleton: text('name_skeleton'),
    plainName: text('plain_name'),
    locale: text('locale').notNull().default('en'),
    isDemo: boolean('is_demo').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    joinedAt: timestamp('joined_at', { withTimezone: true }),
  },
  (table) => [
    check('member_email_lower', sql`${table.email} = lower(${table.email})`),
    check('member_handle_shape', sql`${table.handle} ~ '^[a-z0-9_]{3,20}$'`),
    check(
      'member_joined_complete',
      sql`(${table.joinedAt} is null) = (${table.handle} is null) and (${table.handle} is null) = (${table.displayName} is null)`,
    ),
    index('member_name_skeleton_idx').on(table.nameSkeleton),
  ],
);

/** A sign-in provider that a member has used. Tokens are not kept: nothing here calls a provider back. */
export const account = pgTable(
  'account',
  {
    userId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    type: text('type').$type<'oauth' | 'oidc' | 'email' | 'webauthn'>().notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index('account_member_idx').on(table.userId),
  ],
);

/** `sessionToken` holds the SHA-256 of the cookie, so that a copy of the table signs nobody in. */
export const session = pgTable(
  'session',
  {
    sessionToken: text('token_hash').primaryKey(),
    id: uuid('id').notNull().unique().$defaultFn(uuidv7),
    userId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    expires: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    userAgent: text('user_agent'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('session_member_idx').on(table.userId)],
);

export const verificationToken = pgTable(
  'verification_token',
  {
    identifier: text('identifier').notNull(),
    token: text('token').notNull(),
    expires: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
);

/** Mail that the demo shows on a page instead of sending. */
export const outboxMail = pgTable('outbox_mail', {
  id: uuid('id').primaryKey().$defaultFn(uuidv7),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});
