CREATE TABLE "milestone_text" (
	"post_id" uuid NOT NULL,
	"language" text NOT NULL,
	"awarding_body" text NOT NULL,
	"event" text NOT NULL,
	"work" text NOT NULL,
	CONSTRAINT "milestone_text_post_id_language_pk" PRIMARY KEY("post_id","language")
);
--> statement-breakpoint
ALTER TABLE "milestone_text" ADD CONSTRAINT "milestone_text_post_id_milestone_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."milestone"("post_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
insert into milestone_text (post_id, language, awarding_body, event, work)
  select milestone.post_id, post.language, awarding_body, event, work
  from milestone join post on post.id = milestone.post_id;--> statement-breakpoint
ALTER TABLE "milestone" DROP COLUMN "awarding_body";--> statement-breakpoint
ALTER TABLE "milestone" DROP COLUMN "event";--> statement-breakpoint
ALTER TABLE "milestone" DROP COLUMN "work";