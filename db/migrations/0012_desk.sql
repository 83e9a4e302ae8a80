CREATE TYPE "public"."appeal_outcome" AS ENUM('upheld', 'lifted');--> statement-breakpoint
CREATE TYPE "public"."case_outcome" AS ENUM('published', 'kept', 'hidden', 'gone');--> statement-breakpoint
CREATE TYPE "public"."phrase_kind" AS ENUM('refuse', 'hold', 'allow');--> statement-breakpoint
CREATE TYPE "public"."report_outcome" AS ENUM('upheld', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('publish', 'hold', 'refuse');--> statement-breakpoint
CREATE TYPE "public"."comment_mode" AS ENUM('open', 'slow', 'hold', 'closed');--> statement-breakpoint
CREATE TYPE "public"."unchecked_choice" AS ENUM('publish', 'hold');--> statement-breakpoint
CREATE TABLE "alert_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"target" text NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	"given_up_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appeal" (
	"sanction_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"outcome" "appeal_outcome",
	"answer" text,
	CONSTRAINT "appeal_decided_whole" CHECK (("appeal"."decided_at" is null) = ("appeal"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "case_comment" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_phrase" (
	"case_id" uuid NOT NULL,
	"phrase_id" uuid NOT NULL,
	CONSTRAINT "case_phrase_case_id_phrase_id_pk" PRIMARY KEY("case_id","phrase_id")
);
--> statement-breakpoint
CREATE TABLE "comment_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid,
	"post_id" uuid NOT NULL,
	"author_id" uuid,
	"revision" integer NOT NULL,
	"verdict" "verdict" NOT NULL,
	"reasons" jsonb NOT NULL,
	"text" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_decision_text_of_refused" CHECK (("comment_decision"."verdict" = 'refuse') = ("comment_decision"."text" is not null))
);
--> statement-breakpoint
CREATE TABLE "duty" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"fold_key" text,
	"author_id" uuid,
	"language" text NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	"report_weight" real DEFAULT 0 NOT NULL,
	"by_new_member" boolean DEFAULT false NOT NULL,
	"risk" smallint DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_by" uuid,
	"claimed_until" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"outcome" "case_outcome",
	CONSTRAINT "moderation_case_closed_whole" CHECK (("moderation_case"."closed_at" is null) = ("moderation_case"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "phrase" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"kind" "phrase_kind" NOT NULL,
	"language" text,
	"added_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phrase_once" UNIQUE NULLS NOT DISTINCT("text","language")
);
--> statement-breakpoint
CREATE TABLE "post_switch" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"mode" "comment_mode" DEFAULT 'open' NOT NULL,
	"slow_seconds" integer,
	"minimum_age_hours" integer,
	"message" text,
	"when_unchecked" "unchecked_choice" DEFAULT 'publish' NOT NULL,
	"ends_at" timestamp with time zone,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_switch_slow" CHECK (("post_switch"."mode" = 'slow') = ("post_switch"."slow_seconds" is not null)),
	CONSTRAINT "post_switch_seconds" CHECK ("post_switch"."slow_seconds" between 1 and 3600),
	CONSTRAINT "post_switch_age" CHECK ("post_switch"."minimum_age_hours" between 1 and 8760)
);
--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD COLUMN "post_id" uuid;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD COLUMN "details" jsonb;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "weight" real DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "outcome" "report_outcome";--> statement-breakpoint
ALTER TABLE "sanction" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "sanction" ADD COLUMN "comment_id" uuid;--> statement-breakpoint
ALTER TABLE "sanction" ADD COLUMN "acknowledged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_sanction_id_sanction_id_fk" FOREIGN KEY ("sanction_id") REFERENCES "public"."sanction"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decided_by_member_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_comment" ADD CONSTRAINT "case_comment_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_comment" ADD CONSTRAINT "case_comment_case_id_moderation_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_phrase" ADD CONSTRAINT "case_phrase_case_id_moderation_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_phrase" ADD CONSTRAINT "case_phrase_phrase_id_phrase_id_fk" FOREIGN KEY ("phrase_id") REFERENCES "public"."phrase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decision" ADD CONSTRAINT "comment_decision_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decision" ADD CONSTRAINT "comment_decision_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decision" ADD CONSTRAINT "comment_decision_author_id_member_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_author_id_member_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_claimed_by_member_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_closed_by_member_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase" ADD CONSTRAINT "phrase_added_by_member_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_switch" ADD CONSTRAINT "post_switch_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_switch" ADD CONSTRAINT "post_switch_changed_by_member_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_delivery_due_idx" ON "alert_delivery" USING btree ("next_at") WHERE "alert_delivery"."delivered_at" is null and "alert_delivery"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX "appeal_open_idx" ON "appeal" USING btree ("created_at") WHERE "appeal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "case_comment_case_idx" ON "case_comment" USING btree ("case_id","comment_id");--> statement-breakpoint
CREATE INDEX "case_phrase_phrase_idx" ON "case_phrase" USING btree ("phrase_id","case_id");--> statement-breakpoint
CREATE INDEX "comment_decision_comment_idx" ON "comment_decision" USING btree ("comment_id","revision");--> statement-breakpoint
CREATE INDEX "comment_decision_author_idx" ON "comment_decision" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "moderation_case_queue_idx" ON "moderation_case" USING btree ("risk" DESC NULLS LAST,"id") WHERE "moderation_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "moderation_case_held_idx" ON "moderation_case" USING btree ("risk","id") WHERE "moderation_case"."closed_at" is null and "moderation_case"."held" > 0;--> statement-breakpoint
CREATE INDEX "moderation_case_reported_idx" ON "moderation_case" USING btree ("risk","id") WHERE "moderation_case"."closed_at" is null and "moderation_case"."report_weight" > 0;--> statement-breakpoint
CREATE INDEX "moderation_case_new_idx" ON "moderation_case" USING btree ("risk","id") WHERE "moderation_case"."closed_at" is null and "moderation_case"."by_new_member";--> statement-breakpoint
CREATE INDEX "moderation_case_post_idx" ON "moderation_case" USING btree ("post_id","risk","id") WHERE "moderation_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "moderation_case_language_idx" ON "moderation_case" USING btree ("language","risk","id") WHERE "moderation_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "moderation_case_author_idx" ON "moderation_case" USING btree ("author_id","risk","id") WHERE "moderation_case"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_case_group_once" ON "moderation_case" USING btree ("post_id","fold_key") WHERE "moderation_case"."closed_at" is null and "moderation_case"."fold_key" is not null;--> statement-breakpoint
CREATE INDEX "moderation_case_opened_idx" ON "moderation_case" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "moderation_case_closed_idx" ON "moderation_case" USING btree ("closed_at");--> statement-breakpoint
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_entry_post_idx" ON "moderation_entry" USING btree ("post_id","id");--> statement-breakpoint
CREATE INDEX "moderation_entry_batch_idx" ON "moderation_entry" USING btree ("batch_id","id");