import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { alertDelivery, moderationCase } from '@/db/schema/moderation';
import { plantCast } from '@/db/seed/cast';
import { findFreePort } from '@/scripts/testing/free-port';
import { stageComment, stagePost } from '@/scripts/testing/scene';
import type { Alert } from './alert';
import { deliverDue } from './deliveries';
import { runLoop } from './loop';
import { MOST_ATTEMPTS } from './policy';
import { type AlertSettings, type Target, webhook } from './settings';
import { createWatch } from './watch';

const secret = 'a secret of a webhook, long enough';
const limits = { afterMinutes: 5, waiting: 3 };
const patience = { timeout: 15_000 };

type Received = { path: string; headers: IncomingMessage['headers']; body: string };
const received: Received[] = [];
/** How the webhook answers, in turn; 204 once there is nothing left. */
const answers: ((response: ServerResponse) => void)[] = [];
const server = createServer(async (request, response) => {
  received.push({ path: request.url ?? '', headers: request.headers, body: await text(request) });
  const answer = answers.shift();
  if (answer) answer(response);
  else response.writeHead(204).end();
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const mails: { to: string; raw: string }[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith('refused') ? new Error('550 No such mailbox') : null),
  onData: (stream, session, done) => {
    const to = session.envelope.rcptTo.map(({ address }) => address).join();
    text(stream).then((raw) => {
      mails.push({ to, raw });
      setTimeout(done, to.startsWith('slow') ? 6000 : 0);
    }, done);
  },
});
smtp.listen(0, '127.0.0.1');
await once(smtp.server, 'listening');
// Read by the first who asks for the environment, which is nobody yet.
process.env.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
process.env.MAIL_FROM = 'Lightstick <hello@lightstick.example>';

const hook = webhook(`${base}/hook`, 'plain', secret);
const mailTo = (to: string): Target => ({ name: `mail ${to}`, kind: 'mail', to });
const settingsOf = (...targets: Target[]): AlertSettings => ({ limits, targets });

let postId: string;
beforeEach(async () => {
  if (!postId) {
    await plantCast(db());
    postId = await stagePost('stage');
  }
  await db().delete(alertDelivery);
  await db().delete(moderationCase);
  received.length = 0;
  answers.length = 0;
  mails.length = 0;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

/** Something that has waited for so many minutes. */
async function waiting(minutes: number, risk = 0) {
  const commentId = await stageComment(postId, 'knownfan');
  const openedAt = new Date(Date.now() - minutes * 60_000);
  await db().insert(moderationCase).values({ postId, commentId, language: 'ko', risk, openedAt });
}

async function allAnswered() {
  await db().update(moderationCase).set({ closedAt: sql`now()`, outcome: 'kept' });
}

function rows() {
  return db().select().from(alertDelivery).orderBy(alertDelivery.id);
}

/** As if the alerts so far had been stored so many minutes ago. */
async function toldEarlier(minutes: number) {
  const createdAt = sql`now() - make_interval(mins => ${minutes})`;
  await db().update(alertDelivery).set({ createdAt });
}

const lateIn = ({ payload }: { payload: unknown }) => (payload as Alert).data.late;

/** As if the pause before the next attempt were over. */
async function makeDue() {
  await db().update(alertDelivery).set({ nextAt: sql`now()` });
}

describe('when the moderators are told', () => {
  test('never while nothing is late', async () => {
    await waiting(29);
    await waiting(4, 2);
    await createWatch(settingsOf(hook))();
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['something serious waits for five minutes', [[5.1, 1]], ['serious']],
    ['anything waits for half an hour', [[31, 0]], ['old']],
    [
      'more wait than may',
      [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      ['many'],
    ],
  ])('when %s, each target once', async (_, cases, late) => {
    for (const [minutes = 0, risk] of cases) await waiting(minutes, risk);
    const watch = createWatch(settingsOf(hook, mailTo('mods@example.org')));
    await watch();
    await watch();
    const stored = await rows();
    expect(stored.map(({ target }) => target)).toEqual([hook.name, 'mail mods@example.org']);
    expect(stored[0]).toMatchObject({
      attempts: 0,
      payload: { type: 'queue.late', data: { late, waiting: cases.length } },
    });
    expect(JSON.stringify(stored)).not.toContain(base);
  });

  test('again after it was fine, and not before, also by a process that began later', async () => {
    await waiting(40);
    const watch = createWatch(settingsOf(hook));
    await watch();
    await createWatch(settingsOf(hook))();
    expect(await rows()).toHaveLength(1);
    await allAnswered();
    await watch();
    expect(await rows()).toHaveLength(1);
    await toldEarlier(11);
    await waiting(40);
    await watch();
    expect(await rows()).toHaveLength(2);
  });

  test('at once when it is late in a way that was not told, and of that way once', async () => {
    await waiting(40);
    const watch = createWatch(settingsOf(hook));
    await watch();
    await waiting(6, 3);
    await watch();
    await watch();
    expect((await rows()).map(lateIn)).toEqual([['old'], ['serious', 'old']]);
  });

  test('not each time that it is late again by a little', async () => {
    const watch = createWatch(settingsOf(hook));
    for (let time = 0; time < 3; time += 1) {
      await waiting(40);
      await watch();
      await allAnswered();
      await watch();
    }
    expect(await rows()).toHaveLength(1);
  });

  test('again after an hour of being late', async () => {
    await waiting(40);
    const watch = createWatch(settingsOf(hook));
    await watch();
    await toldEarlier(61);
    await watch();
    await watch();
    expect(await rows()).toHaveLength(2);
  });

  test('once, when several processes notice it together', async () => {
    await waiting(40);
    await Promise.all(Array.from({ length: 5 }, () => createWatch(settingsOf(hook))()));
    expect(await rows()).toHaveLength(1);
  });
});

describe('delivering', () => {
  async function stored(...targets: Target[]) {
    await waiting(40, 1);
    await createWatch(settingsOf(...targets))();
    expect(await rows()).toHaveLength(targets.length);
  }

  test('a webhook gets the alert, signed with its id and time', async () => {
    await stored(hook);
    await deliverDue([hook]);
    const [row] = await rows();
    expect(row).toMatchObject({ attempts: 1, deliveredAt: expect.any(Date), lastError: null });
    expect(received).toHaveLength(1);
    const [{ headers, body, path } = { headers: {}, body: '', path: '' }] = received;
    expect(path).toBe('/hook');
    expect(JSON.parse(body)).toEqual(row?.payload);
    const { 'webhook-id': id, 'webhook-timestamp': timestamp } = headers;
    expect(id).toBe(row?.id);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${mac}`);
    await makeDue();
    await deliverDue([hook]);
    expect(received).toHaveLength(1);
  });

  test('Discord and Slack get words, and mention nobody', async () => {
    const discord = webhook(`${base}/discord`, 'discord', null);
    const slack = webhook(`${base}/slack`, 'slack', null);
    await stored(discord, slack);
    await deliverDue([discord, slack]);
    const bodies = Object.fromEntries(received.map(({ path, body }) => [path, JSON.parse(body)]));
    const words =
      /^Moderators are needed at Lightstick\nSomething serious waits; its case has been open for 40 minutes\.\nThe oldest case/;
    expect(bodies['/discord']).toEqual({
      content: expect.stringMatching(words),
      allowed_mentions: { parse: [] },
    });
    expect(bodies['/slack']).toEqual({ text: expect.stringMatching(words) });
    expect(received[0]?.headers).not.toHaveProperty('webhook-signature');
  });

  test('a mailbox gets a mail, and one that is refused is told in the row', async () => {
    const [good, bad] = [mailTo('mods@example.org'), mailTo('refused@example.org')];
    await stored(good, bad);
    await deliverDue([good, bad]);
    expect(mails.map(({ to }) => to)).toEqual(['mods@example.org']);
    expect(mails[0]?.raw).toContain('Subject: Moderators are needed at Lightstick');
    expect(mails[0]?.raw).toContain('/en/moderation');
    const [row] = await rows();
    expect(mails[0]?.raw).toContain(`Message-ID: <alert-${row?.id}@localhost>`);
    expect(await rows()).toMatchObject([
      { deliveredAt: expect.any(Date) },
      { deliveredAt: null, lastError: expect.stringContaining('550') },
    ]);
  });

  test('a mail server that takes its time gets the mail once', patience, async () => {
    const slow = mailTo('slow@example.org');
    await stored(slow);
    await deliverDue([slow]);
    expect(await rows()).toMatchObject([{ attempts: 1, deliveredAt: expect.any(Date) }]);
    expect(mails).toHaveLength(1);
  });

  test.each([
    ['a 500', (response: ServerResponse) => response.writeHead(500).end(), 'status 500'],
    [
      'a redirect, which is not followed',
      (response: ServerResponse) => response.writeHead(302, { location: `${base}/else` }).end(),
      'status 302',
    ],
    ['a broken line', (response: ServerResponse) => response.destroy(), /socket|other side|closed/],
  ])('after %s it is tried again, later, with the same id', async (_, answer, error) => {
    await stored(hook);
    answers.push(answer);
    await deliverDue([hook]);
    const [failed] = await rows();
    expect(failed).toMatchObject({
      attempts: 1,
      deliveredAt: null,
      lastError: expect.stringMatching(error),
    });
    expect(failed?.nextAt.getTime()).toBeGreaterThan(Date.now() + 5000);
    await deliverDue([hook]);
    expect(received).toHaveLength(1);
    await makeDue();
    await deliverDue([hook]);
    expect((await rows())[0]).toMatchObject({ attempts: 2, deliveredAt: expect.any(Date) });
    expect(received.map(({ path }) => path)).toEqual(['/hook', '/hook']);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('whoever is silent for five seconds is tried again', { timeout: 30_000 }, async () => {
    await stored(hook);
    answers.push(() => {});
    await deliverDue([hook]);
    const [row] = await rows();
    expect(row).toMatchObject({ deliveredAt: null, lastError: expect.stringMatching(/timeout/i) });
  });

  test('refused connections are tried eight times, and then it is given up with the reason', async () => {
    const nobody = webhook(`http://127.0.0.1:${await findFreePort()}/`, 'plain', secret);
    const told = vi.spyOn(console, 'error').mockReturnValue();
    await stored(nobody);
    for (let attempt = 0; attempt < MOST_ATTEMPTS + 2; attempt += 1) {
      await deliverDue([nobody]);
      await makeDue();
    }
    expect((await rows())[0]).toMatchObject({
      attempts: MOST_ATTEMPTS,
      deliveredAt: null,
      givenUpAt: expect.any(Date),
      lastError: expect.stringContaining('ECONNREFUSED'),
    });
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  test('what only a newer process has in its settings is left to it', async () => {
    await stored(hook);
    await deliverDue([mailTo('mods@example.org')]);
    expect(await rows()).toMatchObject([{ attempts: 0, givenUpAt: null, lastError: null }]);
    await deliverDue([hook]);
    expect(received).toHaveLength(1);
  });

  test('what was taken out of the settings is given up after an hour, and sent nowhere', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    await stored(hook);
    await toldEarlier(61);
    await deliverDue([mailTo('mods@example.org')]);
    expect(await rows()).toMatchObject([
      { givenUpAt: expect.any(Date), lastError: 'it is not among the settings any more' },
    ]);
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(hook.name));
    expect([received, mails]).toEqual([[], []]);
    told.mockRestore();
  });

  test('a process that ended in the middle is followed by another after a minute', async () => {
    await stored(hook);
    await db()
      .update(alertDelivery)
      .set({ attempts: 1, nextAt: sql`now() + interval '60 seconds'` });
    await deliverDue([hook]);
    expect(received).toEqual([]);
    await makeDue();
    await deliverDue([hook]);
    expect(received).toHaveLength(1);
  });

  test('two processes deliver each alert once', async () => {
    const hooks = Array.from({ length: 6 }, (_, n) => webhook(`${base}/${n}`, 'plain', secret));
    await stored(...hooks);
    await Promise.all([deliverDue(hooks), deliverDue(hooks), deliverDue(hooks)]);
    expect(received.map(({ path }) => path).sort()).toEqual(['/0', '/1', '/2', '/3', '/4', '/5']);
    expect((await rows()).every(({ attempts }) => attempts === 1)).toBe(true);
  });
});

describe('the loop of a server', () => {
  test('notices, delivers, and ends when it is told to', async () => {
    await waiting(40);
    const loops = [runLoop(settingsOf(hook), 50), runLoop(settingsOf(hook), 50)];
    await vi.waitFor(() => expect(received).toHaveLength(1), patience);
    await allAnswered();
    await Promise.all(loops.map(({ stop }) => stop()));
    expect(await rows()).toMatchObject([{ attempts: 1, deliveredAt: expect.any(Date) }]);
  });

  test('goes on after a round without a database', async () => {
    const told = vi.spyOn(console, 'warn').mockReturnValue();
    await db().execute(sql`alter table moderation_case rename to gone`);
    const { stop } = runLoop(settingsOf(hook), 50);
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), patience);
    await db().execute(sql`alter table gone rename to moderation_case`);
    told.mockRestore();
    await waiting(40);
    await vi.waitFor(() => expect(received).toHaveLength(1), patience);
    await stop();
  });
});
