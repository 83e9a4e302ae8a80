import { randomUUID } from 'node:crypto';
import type { APIResponse, BrowserContext } from '@playwright/test';
import { demoUrl } from './addresses';
import { expect } from './fixtures';

/** Knocks at a writing door as a script of this site does. */
export async function knock(
  context: BrowserContext,
  path: string,
  data: object = {},
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return context.request.post(path, {
    data,
    maxRedirects: 0,
    headers: { accept: 'application/json', origin: demoUrl, ...headers },
  });
}

/** Sends a form as a browser without scripts does. */
export async function sendForm(
  context: BrowserContext,
  path: string,
  form: Record<string, string>,
): Promise<APIResponse> {
  return context.request.post(path, {
    form,
    maxRedirects: 0,
    headers: { accept: 'text/html', origin: demoUrl },
  });
}

/** Congratulates with a text of its own; returns it and its comment's id. */
export async function congratulate(context: BrowserContext, slug: string, words: string) {
  const text = `${words} ${randomUUID().slice(0, 8)}`;
  const response = await knock(context, `/api/posts/${slug}/comments`, {
    text,
    clientKey: randomUUID(),
  });
  expect(response.status(), await response.text()).toBe(201);
  const { comment } = await response.json();
  return { text, id: comment.id as string };
}
