ALTER TABLE "moderation_entry" ADD COLUMN "undoes" uuid;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "closing_entry_id" uuid;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD CONSTRAINT "moderation_entry_undoes_moderation_entry_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."moderation_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_closing_entry_id_moderation_entry_id_fk" FOREIGN KEY ("closing_entry_id") REFERENCES "public"."moderation_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_entry_actor_idx" ON "moderation_entry" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "moderation_entry_action_idx" ON "moderation_entry" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "report_closing_entry_idx" ON "report" USING btree ("closing_entry_id");--> statement-breakpoint
CREATE INDEX "report_reporter_idx" ON "report" USING btree ("reporter_id","created_at");--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD CONSTRAINT "moderation_entry_undone_once" UNIQUE("undoes");--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_closed_whole" CHECK (("report"."closed_at" is null) = ("report"."closing_entry_id" is null));