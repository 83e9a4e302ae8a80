-- What each of these authors sent since the id that their time begins with, as the phases of the
-- pipeline read it, and one row of nulls for each who is a member; docs/decisions/0017 says why it
-- lives here. Author by author, each two short ranges of an index: as a plain join the planner may
-- read all that the whole crowd wrote in this hour.
CREATE FUNCTION written_since(authors uuid[], since uuid, longest integer)
RETURNS TABLE (author uuid, id uuid, at double precision, post_id uuid, beginning text,
  is_reply boolean, is_refused boolean)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT asked.id, sent.* FROM unnest(authors) AS asked(id) JOIN LATERAL (
    SELECT posted.id, (extract(epoch FROM posted.created_at) * 1000)::double precision,
      posted.post_id, left(posted.text, longest), posted.parent_id IS NOT NULL, false
    FROM comment posted
    WHERE posted.author_id = asked.id AND posted.id >= since
    UNION ALL
    SELECT refused.id, (extract(epoch FROM refused.created_at) * 1000)::double precision,
      refused.post_id, left(refused.text, longest), false, true
    FROM comment_decision refused
    WHERE refused.author_id = asked.id AND refused.id >= since AND refused.verdict = 'refuse'
    UNION ALL
    SELECT null, null, null, null, null, null FROM member WHERE member.id = asked.id
  ) sent ON true;
END $$;
