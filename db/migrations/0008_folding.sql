update comment set fold_key = null
  where fold_key is not null and (
    parent_id is not null or author_id is null
    or exists (select from comment reply where reply.parent_id = comment.id));--> statement-breakpoint
CREATE TABLE "comment_fold" (
	"post_id" uuid NOT NULL,
	"fold_key" text NOT NULL,
	"comments" integer NOT NULL,
	"fans" integer NOT NULL,
	"newest_id" uuid,
	"second_id" uuid,
	CONSTRAINT "comment_fold_post_id_fold_key_pk" PRIMARY KEY("post_id","fold_key")
);
--> statement-breakpoint
DROP INDEX "comment_fold_idx";--> statement-breakpoint
ALTER TABLE "comment_fold" ADD CONSTRAINT "comment_fold_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_fold_newest_idx" ON "comment_fold" USING btree ("post_id","newest_id") WHERE "comment_fold"."comments" > 0;--> statement-breakpoint
CREATE INDEX "comment_fold_second_idx" ON "comment_fold" USING btree ("post_id","second_id") WHERE "comment_fold"."comments" = 2;--> statement-breakpoint
CREATE INDEX "comment_alone_idx" ON "comment" USING btree ("post_id","id") WHERE "comment"."parent_id" is null and "comment"."fold_key" is null;--> statement-breakpoint
CREATE INDEX "comment_fold_fan_idx" ON "comment" USING btree ("post_id","fold_key","author_id") WHERE "comment"."fold_key" is not null and "comment"."status" = 'visible';--> statement-breakpoint
CREATE INDEX "comment_fold_idx" ON "comment" USING btree ("post_id","fold_key","id") WHERE "comment"."fold_key" is not null and "comment"."status" = 'visible';--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_replies_never_fold" CHECK ("comment"."fold_key" is null or "comment"."parent_id" is null);--> statement-breakpoint
insert into comment_fold (post_id, fold_key, comments, fans, newest_id, second_id)
  select post_id, fold_key, count(*), count(distinct author_id),
    (array_agg(id order by id desc))[1], (array_agg(id order by id desc))[2]
  from comment where fold_key is not null and status = 'visible'
  group by post_id, fold_key;
