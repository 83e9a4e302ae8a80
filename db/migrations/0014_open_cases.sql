-- What was held or reported before there were cases waits in one now, from when it was reported or
-- written. The ids are those of the comment or of its first open report, and so carry that time too.
INSERT INTO moderation_case (id, post_id, comment_id, author_id, language, held, report_weight, risk,
  opened_at)
SELECT coalesce(reported.id, comment.id), comment.post_id, comment.id, comment.author_id,
  comment.language, (comment.status = 'held')::int, coalesce(reported.weight, 0),
  coalesce(reported.risk, 0), coalesce(reported.since, comment.created_at)
FROM comment LEFT JOIN LATERAL (
  SELECT min(report.id::text)::uuid AS id, sum(weight) AS weight, min(created_at) AS since,
    max(CASE WHEN reason = 'self-harm' THEN 2
      WHEN reason IN ('hateful', 'harassing', 'illegal') THEN 1 ELSE 0 END) AS risk
  FROM report WHERE report.comment_id = comment.id AND closed_at IS NULL
) reported ON true
WHERE comment.status = 'held' OR (comment.status = 'visible' AND reported.id IS NOT NULL);
--> statement-breakpoint
INSERT INTO case_comment (comment_id, case_id, revision)
SELECT comment.id, moderation_case.id, comment.revision
FROM moderation_case JOIN comment ON comment.id = moderation_case.comment_id;
--> statement-breakpoint
-- Reports that were answered before they had an outcome have that of the line that answered them.
UPDATE report SET outcome = CASE WHEN entry.action = 'dismiss-reports'
  THEN 'dismissed'::report_outcome ELSE 'upheld'::report_outcome END
FROM moderation_entry entry WHERE entry.id = report.closing_entry_id;
