import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { member, outboxMail, session, verificationToken } from '@/db/schema/members';
import { sanction } from '@/db/schema/moderation';
import { castIds, plantCast } from '@/db/seed/cast';
import { cast } from '@/db/seed/content/cast';
import { provenBan } from './ban-proof';
import { followLink, mailLink, returnFromProvider, type Step, visitProvider } from './sign-in';
import { tokenHash } from './token';
import { findViewer } from './viewer';

const site = 'http://localhost:3000';

beforeAll(async () => {
  process.env.LIGHTSTICK_DEMO = '1';
  process.env.AUTH_SECRET = 'only-for-these-tests-and-long-enough';
  process.env.DISCORD_CLIENT_ID = 'discord-client';
  process.env.DISCORD_CLIENT_SECRET = 'discord-secret';
  process.env.OIDC_ISSUER = 'http://127.0.0.1:9';
  process.env.OIDC_CLIENT_ID = 'client';
  process.env.OIDC_CLIENT_SECRET = 'secret';
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await plantCast(db());
});

beforeEach(async () => {
  await db().delete(outboxMail);
});

function visit(next = '/ko/posts/a', headers: Record<string, string> = {}) {
  const request = new Request(site, { headers: { 'user-agent': 'A phone', ...headers } });
  return { request, locale: 'ko', next } as const;
}

async function mailedLink() {
  const [mail] = await db().select().from(outboxMail).orderBy(desc(outboxMail.id));
  const link = new URL(/http\S+/.exec(mail?.body ?? '')?.[0] ?? '');
  const { email = '', token = '', next = '' } = Object.fromEntries(link.searchParams);
  return { link, email, token, next, mail };
}

function cookieOf(step: Step): string {
  const cookies = step.cookies ?? [];
  const [, token] = /^lightstick-session=([^;]+)/m.exec(cookies.join('\n')) ?? [];
  return token ?? '';
}

async function signInByMail(email: string, next?: string): Promise<Step> {
  await mailLink(visit(next), email);
  return followLink(visit(next), await mailedLink());
}

test('a link is mailed, in the sender’s language, to a page that uses nothing up', async () => {
  const step = await mailLink(visit(), 'new@fans.example');
  expect(step).toMatchObject({ ok: true, to: '/ko/sign-in/sent?next=%2Fko%2Fposts%2Fa' });
  const { link, mail, next } = await mailedLink();
  expect(mail).toMatchObject({
    recipient: 'new@fans.example',
    subject: 'Lightstick 로그인 링크예요',
  });
  expect(link.origin + link.pathname).toBe(`${site}/ko/sign-in/confirm`);
  expect(next).toBe('/ko/posts/a');
});

test('who follows the link is a member, with a session that the table alone cannot give', async () => {
  const step = await signInByMail('first@fans.example');
  expect(step).toMatchObject({ ok: true, to: '/ko/welcome?next=%2Fko%2Fposts%2Fa' });
  const token = cookieOf(step);
  expect(step).toMatchObject({
    cookies: expect.arrayContaining([
      expect.stringMatching(/^lightstick-session=.*HttpOnly/),
      expect.stringMatching(/^lightstick-member=1;(?!.*HttpOnly)/),
    ]),
  });
  expect(await findViewer(token)).toMatchObject({ role: 'fan', handle: null, locale: 'ko' });
  const [row] = await db()
    .select()
    .from(session)
    .where(eq(session.sessionToken, tokenHash(token)));
  expect(row).toMatchObject({ userAgent: 'A phone' });
  expect(await findViewer(row?.sessionToken ?? '')).toBeNull();
  const [created] = await db().select().from(member).where(eq(member.email, 'first@fans.example'));
  expect(created?.emailVerified).toBeInstanceOf(Date);
});

test('a member who joined goes on to where they came from', async () => {
  const step = await signInByMail(cast.knownfan.email, '/en/drafts/abc');
  expect(step).toMatchObject({ ok: true, to: '/en/drafts/abc' });
  expect(await findViewer(cookieOf(step))).toMatchObject({ id: castIds.knownfan });
});

test('a link works once', async () => {
  await mailLink(visit(), 'once@fans.example');
  const link = await mailedLink();
  expect((await followLink(visit(), link)).ok).toBe(true);
  expect(await followLink(visit(), link)).toEqual({ ok: false, code: 'link-used' });
});

test('a link works for an hour', async () => {
  await mailLink(visit(), 'late@fans.example');
  const link = await mailedLink();
  await db()
    .update(verificationToken)
    .set({ expires: sql`${verificationToken.expires} - interval '61 minutes'` });
  expect(await followLink(visit(), link)).toEqual({ ok: false, code: 'link-used' });
  expect(await db().select().from(member).where(eq(member.email, 'late@fans.example'))).toEqual([]);
});

test('a link is for its own address, and a guessed one for none', async () => {
  await mailLink(visit(), 'mine@fans.example');
  const { token } = await mailedLink();
  const refused = { ok: false, code: 'link-used' };
  expect(await followLink(visit(), { email: cast.owner.email, token })).toEqual(refused);
  expect(await followLink(visit(), { email: 'mine@fans.example', token: 'guessed' })).toEqual(
    refused,
  );
});

test('a banned member is told why only once they have proven who they are', async () => {
  expect((await mailLink(visit(), cast.bannedfan.email)).ok).toBe(true);
  const step = await followLink(visit(), await mailedLink());
  const [ban] = await db().select().from(sanction).where(eq(sanction.memberId, castIds.bannedfan));
  expect(step).toMatchObject({ ok: false, code: 'banned' });
  const proof = decodeURIComponent(
    /^lightstick-ban=([^;]+)/.exec(step.cookies?.[0] ?? '')?.[1] ?? '',
  );
  expect(provenBan(proof)).toBe(ban?.id);
  expect(step.cookies).toHaveLength(1);
  const sessions = await db().select().from(session).where(eq(session.userId, castIds.bannedfan));
  expect(sessions).toEqual([]);
});

test('signing in as someone else ends the session before', async () => {
  const before = cookieOf(await signInByMail(cast.newfan.email));
  expect(await findViewer(before)).not.toBeNull();
  await mailLink(visit(), cast.knownfan.email);
  const cookie = `lightstick-session=${before}`;
  const step = await followLink(visit('/en', { cookie }), await mailedLink());
  expect(await findViewer(cookieOf(step))).toMatchObject({ id: castIds.knownfan });
  expect(await findViewer(before)).toBeNull();
});

test('a next page outside the site leads home', async () => {
  const step = await signInByMail(cast.knownfan.email, '//evil.example/x');
  expect(step).toMatchObject({ ok: true, to: '/ko' });
});

test('a provider is visited with a state that the browser keeps', async () => {
  const step = await visitProvider(visit(), 'discord', false);
  const to = new URL(step.ok ? step.to : '');
  expect(to.origin + to.pathname).toBe('https://discord.com/api/oauth2/authorize');
  expect(to.searchParams.get('redirect_uri')).toBe(`${site}/api/auth/callback/discord`);
  expect(to.searchParams.get('state')).toHaveLength(43);
  const kept = step.cookies?.map((cookie) => /^[\w-]+/.exec(cookie)?.[0]);
  expect(kept).toEqual(['lightstick-next', 'lightstick-state', 'lightstick-connect']);
});

test('a provider that cannot be reached is a sentence, not a failure', async () => {
  expect(await visitProvider(visit(), 'oidc', false)).toEqual({
    ok: false,
    code: 'provider-unreachable',
  });
});

test.each(['google', 'credentials', 'email', '', '__proto__'])(
  '%j is no provider here',
  async (id) => {
    const refused = { ok: false, code: 'unknown-provider' };
    expect(await visitProvider(visit(), id, false)).toEqual(refused);
    expect(await returnFromProvider(visit(), id)).toEqual(refused);
  },
);

test('coming back from a provider without having been sent there signs nobody in', async () => {
  const came = {
    ...visit(),
    request: new Request(`${site}/api/auth/callback/discord?code=x&state=y`),
  };
  expect(await returnFromProvider(came, 'discord')).toEqual({ ok: false, code: 'provider-failed' });
});

test('coming back without having signed in there says so', async () => {
  const came = {
    ...visit(),
    request: new Request(`${site}/api/auth/callback/discord?error=access_denied`),
  };
  expect(await returnFromProvider(came, 'discord')).toEqual({ ok: false, code: 'cancelled' });
});

test('an address gets five links in ten minutes, then the sender waits', async () => {
  for (let sent = 0; sent < 5; sent += 1)
    expect((await mailLink(visit(), 'often@fans.example')).ok).toBe(true);
  expect(await mailLink(visit(), 'OFTEN@fans.example')).toMatchObject({
    ok: false,
    code: 'rate-limited',
    retryAfter: expect.any(Number),
  });
  expect((await mailLink(visit(), 'another@fans.example')).ok).toBe(true);
});

test('what is no address is refused and kept to be corrected', async () => {
  expect(await mailLink(visit(), 'mina@fans')).toEqual({
    ok: false,
    code: 'email-invalid',
    cookies: [expect.stringMatching(/^lightstick-email=mina%40fans;.*HttpOnly/)],
  });
  expect(await db().select().from(outboxMail)).toEqual([]);
});
