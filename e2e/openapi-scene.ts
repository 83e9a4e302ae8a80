import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { phrase, sanction } from '@/db/schema/moderation';
import { post, postSwitch } from '@/db/schema/posts';
import { castIds } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import type { Role } from '@/features/members/role';
import { startSession } from '@/features/session/commands';
import type { Member } from '@/features/session/viewer';
import { actAs, newFans, newPost, sent } from '@/scripts/testing/stage';
import { demoUrl } from './addresses';
import { expect, plantSession } from './fixtures';
import { checkerOf, operationsOf } from './openapi';

export type Person = { member: Member; context: BrowserContext };
type Sending = { data?: unknown; form?: Record<string, string>; headers?: Record<string, string> };

/** The description, a way to knock that checks each answer by it, and a cast of one's own. */
export async function openScene(browser: Browser) {
  const validator = new Validator();
  expect(await validator.validate('docs/openapi.yaml')).toEqual({ valid: true });
  const checker = checkerOf(validator.specification);

  /** Knocks as a script, or as a browser where `form` is given; `to` fills the path's braces. */
  async function ask(
    who: BrowserContext,
    name: string,
    to: Record<string, string>,
    { data, form, headers }: Sending = {},
  ) {
    const [method = '', template = ''] = name.split(' ');
    const filled = template.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(to[key] ?? ''));
    const query = new URLSearchParams(
      Object.entries(to).filter(([key]) => !template.includes(`{${key}}`)),
    );
    const response = await who.request.fetch(`${filled}${query.size > 0 ? `?${query}` : ''}`, {
      method,
      maxRedirects: 0,
      ...(form ? { form } : data === undefined ? {} : { data }),
      headers: { accept: form ? 'text/html' : 'application/json', origin: demoUrl, ...headers },
    });
    const given = {
      status: response.status(),
      headers: response.headers(),
      body: response.status() === 304 ? '' : await response.text(),
    };
    expect(checker.check(name, given), `${name}: ${given.status} ${given.body}`).toEqual([]);
    const json = given.body && given.headers['content-type']?.startsWith('application/json');
    return { ...given, value: json ? JSON.parse(given.body) : null };
  }

  /** The same, for the refusal that is to come. */
  async function refused(
    who: BrowserContext,
    name: string,
    to: Record<string, string>,
    code: string,
    sending: Sending = { data: {} },
  ) {
    const { status, value } = await ask(who, name, to, sending);
    expect(value?.error?.code, `${name} ${status}`).toBe(code);
  }

  async function person(role: Role = 'fan'): Promise<Person> {
    const [fan] = await newFans(1);
    if (!fan) throw new Error('No fan came');
    await db().update(member).set({ role }).where(eq(member.id, fan.id));
    return { member: { ...fan, role }, context: await signedIn(browser, fan.id) };
  }

  return {
    ask,
    refused,
    person,
    /** The seed's own: a second one would, for as long as it is there, let the first be demoted. */
    owner: async (): Promise<Person> => ({
      member: await actAs('owner'),
      context: await signedIn(browser, castIds.owner),
    }),
    checker,
    operations: operationsOf(validator.specification),
    visitor: await browser.newContext({ baseURL: demoUrl }),
    /** Somebody who has signed in and has no name yet. */
    nameless: async () => {
      const id = uuidv7();
      await db()
        .insert(member)
        .values({ id, email: `${id}@stage.example` });
      return signedIn(browser, id);
    },
  };
}

/** What a fan says under a post, past every door. */
export async function say(
  { member }: Person,
  slug: string,
  text = `a word ${randomUUID()}`,
): Promise<string> {
  const outcome = await postComment(member, slug, sent(text));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.comment.id;
}

/** Puts a member under a sanction from now on. */
export async function sanctioned({ member }: Person, kind: 'warn' | 'mute' | 'hold') {
  await db().insert(sanction).values({ memberId: member.id, kind, reason: 'A test.' });
}

export async function changeMember(
  { member: { id } }: Person,
  values: Partial<typeof member.$inferInsert>,
) {
  await db().update(member).set(values).where(eq(member.id, id));
}

/** Lists a phrase; servers know it within seconds. */
export async function list(kind: 'refuse' | 'hold', text: string) {
  await db().insert(phrase).values({ kind, text });
}

/** Turns the switches of a post, as its editors would. */
export async function changeSwitch(slug: string, values: Partial<typeof postSwitch.$inferInsert>) {
  const [row] = await db().select({ postId: post.id }).from(post).where(eq(post.slug, slug));
  if (!row) throw new Error(`There is no post ${slug}`);
  await db()
    .insert(postSwitch)
    .values({ ...row, ...values })
    .onConflictDoUpdate({ target: postSwitch.postId, set: { ...row, ...values } });
}

/** A post of its own with these switches. */
export async function switched(values: Partial<typeof postSwitch.$inferInsert>): Promise<string> {
  const slug = await newPost();
  await changeSwitch(slug, values);
  return slug;
}

export async function changeRow(id: string, values: Partial<typeof comment.$inferInsert>) {
  await db().update(comment).set(values).where(eq(comment.id, id));
}

async function signedIn(browser: Browser, memberId: string) {
  const context = await browser.newContext({ baseURL: demoUrl });
  const { token, expires } = await startSession(memberId, 'Browser test');
  await plantSession(context, demoUrl, token, expires);
  return context;
}
