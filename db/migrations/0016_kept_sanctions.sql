CREATE TABLE "kept_sanction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"marks" text[] NOT NULL,
	"kind" "sanction_kind" NOT NULL,
	"reason" text NOT NULL,
	"ends_at" timestamp with time zone,
	CONSTRAINT "kept_sanction_limits" CHECK ("kept_sanction"."kind" <> 'warn'),
	CONSTRAINT "kept_sanction_marked" CHECK (cardinality("kept_sanction"."marks") > 0)
);
--> statement-breakpoint
CREATE INDEX "kept_sanction_marks_idx" ON "kept_sanction" USING gin ("marks");