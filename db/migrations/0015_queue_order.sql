DROP INDEX "moderation_case_held_idx";--> statement-breakpoint
DROP INDEX "moderation_case_reported_idx";--> statement-breakpoint
DROP INDEX "moderation_case_new_idx";--> statement-breakpoint
DROP INDEX "moderation_case_post_idx";--> statement-breakpoint
DROP INDEX "moderation_case_language_idx";--> statement-breakpoint
DROP INDEX "moderation_case_author_idx";--> statement-breakpoint
CREATE INDEX "moderation_case_held_idx" ON "moderation_case" USING btree ("risk" DESC NULLS LAST,"id") WHERE "moderation_case"."closed_at" is null and "moderation_case"."held" > 0;--> statement-breakpoint
CREATE INDEX "moderation_case_reported_idx" ON "moderation_case" USING btree ("risk" DESC NULLS LAST,"id") WHERE "moderation_case"."closed_at" is null and "moderation_case"."report_weight" > 0;--> statement-breakpoint
CREATE INDEX "moderation_case_new_idx" ON "moderation_case" USING btree ("risk" DESC NULLS LAST,"id") WHERE "moderation_case"."closed_at" is null and "moderation_case"."by_new_member";--> statement-breakpoint
CREATE INDEX "moderation_case_post_idx" ON "moderation_case" USING btree ("post_id","risk" DESC NULLS LAST,"id") WHERE "moderation_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "moderation_case_language_idx" ON "moderation_case" USING btree ("language","risk" DESC NULLS LAST,"id") WHERE "moderation_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "moderation_case_author_idx" ON "moderation_case" USING btree ("author_id","risk" DESC NULLS LAST,"id") WHERE "moderation_case"."closed_at" is null;