import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { commentDraft } from '@/db/schema/comments';
import { isReadable } from '@/features/posts/columns';
import { newToken, tokenHash } from '@/features/session/token';
import { isDataFault } from '@/lib/database-failure';
import { type Busy, createGroupCommit } from '@/lib/group-commit';
import type { Refusal, RefusalCode } from '@/lib/http/refusal';
import { watchQueue } from '@/lib/pressure';
import { processWide } from '@/lib/process-wide';

/** Beyond this many the oldest go; at the pace one network may keep drafts, that takes hours. */
const MOST_DRAFTS = 100_000;
const TRIM_EVERY_MS = 60_000;

export type NewDraft = {
  slug: string;
  parentId: string | null;
  clientKey: string;
  text: string;
  /** Why it could not be posted; null when only its author was missing. */
  problem: RefusalCode | null;
};

type Kept = { ok: true; token: string } | Refusal<'not-found'>;
type Keeping = NewDraft & { token: string };

/**
 * Keeps for a week what somebody wrote and could not post yet. Returns the only token that opens
 * it: the table has its hash. Refuses posts that nobody can read.
 */
export async function keepDraft(draft: NewDraft): Promise<Kept | Busy> {
  return drafts().submit({ ...draft, token: newToken() });
}

/** Gives a kept draft other words and another problem; false when it is not kept any more. */
export async function changeDraft(
  token: string,
  { text, problem, clientKey }: NewDraft,
): Promise<boolean> {
  const changed = await db()
    .update(commentDraft)
    .set({ text, problem, clientKey })
    .where(eq(commentDraft.tokenHash, tokenHash(token)))
    .returning({ kept: sql`true` });
  return changed.length > 0;
}

/** Removes a draft that was posted or is not wanted; it may be gone already. */
export async function forgetDraft(token: string): Promise<void> {
  await db()
    .delete(commentDraft)
    .where(eq(commentDraft.tokenHash, tokenHash(token)));
}

const drafts = () =>
  processWide('drafts', () => {
    const group = createGroupCommit<Keeping, Kept>({
      flush: storeDrafts,
      blamesItem: isDataFault,
      maxBatch: 200,
      maxQueue: 1000,
      maxWaitMs: 5000,
    });
    watchQueue(group.load);
    return group;
  });

let trimmedAt = 0;

async function storeDrafts(keepings: readonly Keeping[]): Promise<Kept[]> {
  const rows = keepings.map(({ token, slug, parentId, clientKey, text, problem }) => ({
    token_hash: tokenHash(token),
    slug,
    parent_id: parentId,
    client_key: clientKey,
    text,
    problem,
  }));
  const { rows: kept } = await db().execute<{ token_hash: string }>(sql`
    insert into comment_draft
      (token_hash, post_id, parent_id, client_key, text, problem, expires_at)
    select draft.token_hash, post.id, draft.parent_id, draft.client_key, draft.text,
      draft.problem, now() + interval '7 days'
    from json_to_recordset(${JSON.stringify(rows)}) as draft(
      token_hash text, slug text, parent_id uuid, client_key uuid, text text, problem text)
    join post on post.slug = draft.slug and ${isReadable()}
    returning token_hash`);
  await trim();
  const hashes = new Set(kept.map((row) => row.token_hash));
  return keepings.map(({ token }) =>
    hashes.has(tokenHash(token)) ? { ok: true, token } : { ok: false, code: 'not-found' },
  );
}

async function trim(): Promise<void> {
  if (Date.now() - trimmedAt < TRIM_EVERY_MS) return;
  trimmedAt = Date.now();
  await db().execute(sql`delete from comment_draft where expires_at <= now() or token_hash in
    (select token_hash from comment_draft order by expires_at desc offset ${MOST_DRAFTS})`);
}
