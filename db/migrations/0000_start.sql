CREATE TYPE "public"."comment_status" AS ENUM('visible', 'held', 'hidden', 'deleted');--> statement-breakpoint
CREATE TYPE "public"."member_role" AS ENUM('fan', 'moderator', 'editor', 'owner');--> statement-breakpoint
CREATE TYPE "public"."hide_reason" AS ENUM('hateful', 'harassing', 'spam', 'spoiler', 'self-harm', 'illegal', 'off-topic', 'other');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('hateful', 'harassing', 'spam', 'spoiler', 'self-harm', 'illegal', 'other');--> statement-breakpoint
CREATE TYPE "public"."sanction_kind" AS ENUM('warn', 'mute', 'hold', 'ban');--> statement-breakpoint
CREATE TYPE "public"."milestone_outcome" AS ENUM('won', 'nominated', 'reached', 'celebrated');--> statement-breakpoint
CREATE TYPE "public"."post_status" AS ENUM('draft', 'scheduled', 'published', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."reaction_kind" AS ENUM('heart', 'party', 'clap', 'tears', 'fire', 'hands');--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"parent_id" uuid,
	"author_id" uuid,
	"client_key" uuid NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"fold_key" text,
	"status" "comment_status" DEFAULT 'visible' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "comment_author_key" UNIQUE("author_id","client_key"),
	CONSTRAINT "comment_not_own_parent" CHECK ("comment"."parent_id" <> "comment"."id")
);
--> statement-breakpoint
CREATE TABLE "comment_draft" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"parent_id" uuid,
	"client_key" uuid NOT NULL,
	"text" text NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_revision" (
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "comment_revision_comment_id_revision_pk" PRIMARY KEY("comment_id","revision")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"member_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "account_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified" timestamp with time zone,
	"provider_name" text,
	"provider_image" text,
	"role" "member_role" DEFAULT 'fan' NOT NULL,
	"handle" text,
	"handle_skeleton" text,
	"display_name" text,
	"name_skeleton" text,
	"plain_name" text,
	"locale" text DEFAULT 'en' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"joined_at" timestamp with time zone,
	CONSTRAINT "member_email_unique" UNIQUE("email"),
	CONSTRAINT "member_handle_unique" UNIQUE("handle"),
	CONSTRAINT "member_handle_skeleton_unique" UNIQUE("handle_skeleton"),
	CONSTRAINT "member_email_lower" CHECK ("member"."email" = lower("member"."email")),
	CONSTRAINT "member_handle_shape" CHECK ("member"."handle" ~ '^[a-z0-9_]{3,20}$'),
	CONSTRAINT "member_joined_complete" CHECK (("member"."joined_at" is null) = ("member"."handle" is null) and ("member"."handle" is null) = ("member"."display_name" is null))
);
--> statement-breakpoint
CREATE TABLE "outbox_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "verification_token" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_token_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
CREATE TABLE "moderation_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"comment_id" uuid,
	"member_id" uuid,
	"revision" integer,
	"text" text,
	"reason" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"reporter_id" uuid,
	"reason" "report_reason" NOT NULL,
	"note" text,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "report_once" UNIQUE("comment_id","reporter_id")
);
--> statement-breakpoint
CREATE TABLE "sanction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "sanction_kind" NOT NULL,
	"reason" text NOT NULL,
	"imposed_by" uuid,
	"starts_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	CONSTRAINT "sanction_ends_after_start" CHECK ("sanction"."ends_at" > "sanction"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "artist" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "artist_slug_unique" UNIQUE("slug"),
	CONSTRAINT "artist_slug_shape" CHECK ("artist"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("artist"."slug") <= 80)
);
--> statement-breakpoint
CREATE TABLE "artist_text" (
	"artist_id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"bio" text NOT NULL,
	CONSTRAINT "artist_text_artist_id_language_pk" PRIMARY KEY("artist_id","language")
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"awarding_body" text NOT NULL,
	"event" text NOT NULL,
	"work" text NOT NULL,
	"outcome" "milestone_outcome" NOT NULL,
	"occurred_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"status" "post_status" DEFAULT 'draft' NOT NULL,
	"language" text NOT NULL,
	"byline" text NOT NULL,
	"cover_src" text NOT NULL,
	"cover_width" integer NOT NULL,
	"cover_height" integer NOT NULL,
	"cover_credit" text NOT NULL,
	"published_at" timestamp with time zone,
	"corrected_at" timestamp with time zone,
	"comments_close_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_slug_unique" UNIQUE("slug"),
	CONSTRAINT "post_slug_shape" CHECK ("post"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("post"."slug") <= 80),
	CONSTRAINT "post_published_dated" CHECK ("post"."status" <> 'published' or "post"."published_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "post_artist" (
	"post_id" uuid NOT NULL,
	"artist_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "post_artist_post_id_artist_id_pk" PRIMARY KEY("post_id","artist_id")
);
--> statement-breakpoint
CREATE TABLE "post_pin" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"pinned_by" uuid,
	"pinned_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_text" (
	"post_id" uuid NOT NULL,
	"language" text NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"body" text NOT NULL,
	"cover_alt" text NOT NULL,
	CONSTRAINT "post_text_post_id_language_pk" PRIMARY KEY("post_id","language")
);
--> statement-breakpoint
CREATE TABLE "comment_reaction" (
	"comment_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_reaction_comment_id_member_id_kind_pk" PRIMARY KEY("comment_id","member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "comment_tally" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"parent_id" uuid,
	"replies" integer DEFAULT 0 NOT NULL,
	"heart" integer DEFAULT 0 NOT NULL,
	"party" integer DEFAULT 0 NOT NULL,
	"clap" integer DEFAULT 0 NOT NULL,
	"tears" integer DEFAULT 0 NOT NULL,
	"fire" integer DEFAULT 0 NOT NULL,
	"hands" integer DEFAULT 0 NOT NULL,
	"total" integer GENERATED ALWAYS AS (heart + party + clap + tears + fire + hands) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_reaction" (
	"post_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_reaction_post_id_member_id_kind_pk" PRIMARY KEY("post_id","member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "post_tally" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"comments" integer DEFAULT 0 NOT NULL,
	"heart" integer DEFAULT 0 NOT NULL,
	"party" integer DEFAULT 0 NOT NULL,
	"clap" integer DEFAULT 0 NOT NULL,
	"tears" integer DEFAULT 0 NOT NULL,
	"fire" integer DEFAULT 0 NOT NULL,
	"hands" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_comment_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_member_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_draft" ADD CONSTRAINT "comment_draft_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_member_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_closed_by_member_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_imposed_by_member_id_fk" FOREIGN KEY ("imposed_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_lifted_by_member_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artist_text" ADD CONSTRAINT "artist_text_artist_id_artist_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."artist"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_artist" ADD CONSTRAINT "post_artist_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_artist" ADD CONSTRAINT "post_artist_artist_id_artist_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."artist"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_pin" ADD CONSTRAINT "post_pin_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_pin" ADD CONSTRAINT "post_pin_pinned_by_member_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_text" ADD CONSTRAINT "post_text_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reaction" ADD CONSTRAINT "comment_reaction_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reaction" ADD CONSTRAINT "comment_reaction_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_tally" ADD CONSTRAINT "comment_tally_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reaction" ADD CONSTRAINT "post_reaction_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reaction" ADD CONSTRAINT "post_reaction_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_tally" ADD CONSTRAINT "post_tally_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_thread_idx" ON "comment" USING btree ("post_id","id" DESC NULLS LAST) WHERE "comment"."parent_id" is null;--> statement-breakpoint
CREATE INDEX "comment_replies_idx" ON "comment" USING btree ("parent_id","id") WHERE "comment"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "comment_author_idx" ON "comment" USING btree ("author_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "comment_fold_idx" ON "comment" USING btree ("post_id","fold_key") WHERE "comment"."fold_key" is not null;--> statement-breakpoint
CREATE INDEX "comment_draft_expiry_idx" ON "comment_draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "account_member_idx" ON "account" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "member_name_skeleton_idx" ON "member" USING btree ("name_skeleton");--> statement-breakpoint
CREATE INDEX "session_member_idx" ON "session" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "moderation_entry_comment_idx" ON "moderation_entry" USING btree ("comment_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "moderation_entry_member_idx" ON "moderation_entry" USING btree ("member_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "report_open_idx" ON "report" USING btree ("id") WHERE "report"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "sanction_in_force_idx" ON "sanction" USING btree ("member_id") WHERE "sanction"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "post_newest_idx" ON "post" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "post"."status" = 'published';--> statement-breakpoint
CREATE INDEX "post_artist_artist_idx" ON "post_artist" USING btree ("artist_id");--> statement-breakpoint
CREATE INDEX "comment_reaction_member_idx" ON "comment_reaction" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "comment_tally_loved_idx" ON "comment_tally" USING btree ("post_id","total" DESC NULLS LAST,"comment_id" DESC NULLS LAST) WHERE "comment_tally"."parent_id" is null;--> statement-breakpoint
CREATE INDEX "post_reaction_member_idx" ON "post_reaction" USING btree ("member_id");