import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { ask, cookieOf, send, variants } from './ask';
import type { Front } from './front';
import type { Scene } from './scene';

/** A comment that a fan just posted, and every address that shows it to everybody. */
export async function postThroughFront({ front, slug, page }: Scene) {
  const text = `Words of ${randomUUID()}`;
  const sent = await send(
    front,
    `/api/posts/${slug}/comments`,
    { text, clientKey: randomUUID() },
    await cookieOf('knownfan'),
  );
  const { id } = JSON.parse(sent.body).comment;
  return { id, text, pages: [page, `${page}/comments/${id}`, `${page}/congratulations/newest`] };
}

/** A moderator hides it, by the door that their page uses. */
export async function hideThroughFront({ front }: Scene, id: string) {
  const fields = { revision: 1, reason: 'spam' };
  const cookie = await cookieOf('moderator');
  const hidden = await send(front, `/api/comments/${id}/hide`, fields, cookie);
  expect(hidden.status).toBe(200);
}

/** What the front answers to each of these pages in each variant, asked all at once. */
export function askAll(front: Front, pages: string[]) {
  return Promise.all(
    pages.flatMap((path) => Object.values(variants).map((headers) => ask(front, path, headers))),
  );
}

/** Asks until every copy shows `text`. */
export async function warm(front: Front, pages: string[], text: string) {
  await expect
    .poll(async () => (await askAll(front, pages)).every(({ body }) => body.includes(text)), {
      timeout: 15_000,
    })
    .toBe(true);
}
