-- docs/decisions/0017 says why these two live here; folds.ts and posting.ts beside the commands of
-- comments say what calls them.

-- Counts comments in and out of their groups and finds the newest of each anew. `changes` is a list
-- of {id, post_id, fold_key, author_id, step}, a step being 1 or -1. Each look is a short range of an
-- index: "exists" would be planned as one scan of all comments.
CREATE FUNCTION change_folds(changes json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH changed AS (
    SELECT * FROM json_to_recordset(changes)
      AS changed(id uuid, post_id uuid, fold_key text, author_id uuid, step integer)
  ), by_fan AS (
    SELECT post_id, fold_key, author_id, sum(step) AS comments,
      CASE WHEN (
        SELECT true FROM comment other
        WHERE other.post_id = changed.post_id AND other.fold_key = changed.fold_key
          AND other.author_id = changed.author_id AND other.status = 'visible'
          AND other.id <> ALL (array(SELECT id FROM changed))
        LIMIT 1
      ) THEN 0 ELSE sign(sum(step)) END AS fans
    FROM changed GROUP BY post_id, fold_key, author_id
  ), by_key AS (
    SELECT post_id, fold_key, sum(comments) AS comments, sum(fans) AS fans
    FROM by_fan GROUP BY post_id, fold_key
  )
  INSERT INTO comment_fold (post_id, fold_key, comments, fans, newest_id, second_id)
  SELECT post_id, fold_key, comments, fans, newest[1], newest[2]
  FROM by_key CROSS JOIN LATERAL (
    SELECT array(
      SELECT id FROM comment
      WHERE comment.post_id = by_key.post_id AND comment.fold_key = by_key.fold_key
        AND status = 'visible'
      ORDER BY id DESC LIMIT 2
    ) AS newest
    OFFSET 0
  ) found
  ORDER BY post_id, fold_key
  ON CONFLICT (post_id, fold_key) DO UPDATE SET
    comments = comment_fold.comments + excluded.comments,
    fans = comment_fold.fans + excluded.fans,
    newest_id = excluded.newest_id,
    second_id = excluded.second_id;
END $$;
--> statement-breakpoint
-- Stores a batch of comments, given as a list of rows; passes over those whose author and key are
-- stored already. Counts the visible ones on their posts and in their groups, tells `channel` of the
-- posts, and returns the ids that are new. The groups are counted in a statement of their own, which
-- sees what another server stored while the tally of the post was locked by it.
CREATE FUNCTION store_comments(batch json, channel text) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  stored uuid[];
  folding json;
  told bigint;
BEGIN
  WITH inserted AS (
    INSERT INTO comment (id, post_id, parent_id, author_id, client_key, text, language, fold_key,
      status, created_at)
    SELECT id, post_id, parent_id, author_id, client_key, text, language, fold_key,
      status, created_at
    FROM json_populate_recordset(null::comment, batch)
    ORDER BY id
    ON CONFLICT (author_id, client_key) DO NOTHING
    RETURNING id, post_id, parent_id, author_id, fold_key, status
  ), tallied AS (
    INSERT INTO comment_tally (comment_id, post_id, parent_id)
    SELECT id, post_id, parent_id FROM inserted
  ), posts AS (
    INSERT INTO post_tally (post_id, comments)
    SELECT post_id, count(*) FROM inserted WHERE status = 'visible' GROUP BY post_id ORDER BY post_id
    ON CONFLICT (post_id) DO UPDATE SET
      comments = post_tally.comments + excluded.comments, changes = post_tally.changes + 1
    RETURNING post_id
  ), announced AS (
    SELECT pg_notify(channel, slug) FROM posts JOIN post ON post.id = posts.post_id
  ), folds AS (
    SELECT id, post_id, fold_key, author_id, 1 AS step FROM inserted
    WHERE status = 'visible' AND fold_key IS NOT NULL
  )
  SELECT array(SELECT id FROM inserted), (SELECT json_agg(folds) FROM folds),
    (SELECT count(*) FROM announced)
  INTO stored, folding, told;
  IF folding IS NOT NULL THEN
    PERFORM change_folds(folding);
  END IF;
  RETURN stored;
END $$;
