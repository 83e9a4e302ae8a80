DROP INDEX "comment_thread_idx";--> statement-breakpoint
DROP INDEX "comment_author_idx";--> statement-breakpoint
DROP INDEX "moderation_entry_comment_idx";--> statement-breakpoint
DROP INDEX "moderation_entry_member_idx";--> statement-breakpoint
DROP INDEX "post_newest_idx";--> statement-breakpoint
DROP INDEX "comment_tally_loved_idx";--> statement-breakpoint
CREATE INDEX "comment_thread_idx" ON "comment" USING btree ("post_id","id") WHERE "comment"."parent_id" is null;--> statement-breakpoint
CREATE INDEX "comment_author_idx" ON "comment" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "moderation_entry_comment_idx" ON "moderation_entry" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "moderation_entry_member_idx" ON "moderation_entry" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "post_newest_idx" ON "post" USING btree ("published_at","id") WHERE "post"."status" = 'published';--> statement-breakpoint
CREATE INDEX "comment_tally_loved_idx" ON "comment_tally" USING btree ("post_id","total","comment_id") WHERE "comment_tally"."parent_id" is null;