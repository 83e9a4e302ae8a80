import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { moderationCase, moderationEntry, report, sanction } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import { idAt } from '@/db/seed/time-ids';
import { leave } from '@/features/members/commands/leaving';
import type { ModerationAction } from '@/features/moderation/log';
import { imposeSanction } from '@/features/sanctions/commands';
import { answerAppeal, fileAppeal } from '@/features/sanctions/commands/appealing';
import { countQueries } from '@/scripts/testing/count-queries';
import { setStage } from '@/scripts/testing/scene';
import { actAs, newFans } from '@/scripts/testing/stage';
import { type Month, monthStarts } from './month';
import { countAppeals } from './queries/counts';
import { countMonths } from './queries/months';

const starts = monthStarts(new Date('2026-11-23T12:00:00Z'));
const october = new Date('2026-10-31T23:59:59.999Z');
const november = new Date('2026-11-01T00:00:00Z');
const MINUTE = 60_000;

let postId: string;
let months: Month[];

/** As rows get them when they are made. */
const idOf = (createdAt: Date) => idAt(createdAt, uuidv7());

async function written(createdAt: Date): Promise<string> {
  const id = idOf(createdAt);
  const words = { text: '비밀 글', language: 'ko', authorId: castIds.newfan };
  await db()
    .insert(comment)
    .values({ id, postId, clientKey: uuidv7(), createdAt, ...words });
  return id;
}

async function acted(
  action: ModerationAction,
  createdAt: Date,
  times = 1,
  reason: string | null = null,
  actorId: string | null = castIds.moderator,
  details: Record<string, unknown> | null = null,
) {
  const by = { actorId, actorName: actorId ? 'Haneul' : '' };
  const line = { action, createdAt, reason, details, memberId: castIds.newfan, ...by };
  const rows = Array.from({ length: times }, () => ({ ...line, id: idOf(createdAt) }));
  await db().insert(moderationEntry).values(rows);
  return rows[0]?.id ?? '';
}

async function reported(
  reason: 'spam' | 'spoiler',
  closedBy: string | null,
  outcome: 'upheld' | 'dismissed' | null,
) {
  const closed = closedBy ? { closedAt: november, closingEntryId: closedBy, outcome } : {};
  const commentId = await written(november);
  await db()
    .insert(report)
    .values({ id: idOf(november), commentId, reason, revision: 1, createdAt: november, ...closed });
}

/** An appeal, and how it was answered in November, one act after the other. */
async function appealed(createdAt: Date, ...answers: ('uphold-sanction' | 'lift-sanction')[]) {
  const details = { sanctionId: uuidv7(), kind: 'mute' };
  await acted('file-appeal', createdAt, 1, null, castIds.newfan, details);
  for (const answer of answers) await acted(answer, november, 1, null, castIds.owner, details);
}

beforeAll(async () => {
  ({ postId } = await setStage());
  expect(await countMonths(starts)).toEqual([]);

  for (const at of [october, october, november]) await written(at);
  const commentId = await written(november);
  for (const action of ['hold-comment', 'hold-comment', 'hold-comment', 'refuse-comment'] as const)
    await acted(action, november, 1, 'phrase', null);
  // Taking a decision back holds it again: that is a moderator's act.
  await acted('hold-comment', november);
  await acted('hide-comment', october, 1, 'spam');
  const hiding = await acted('hide-comment', november, 2, 'hateful');
  await acted('hide-comment', november, 1, 'of old');
  await acted('restore-comment', november, 2);
  const keeping = await acted('dismiss-reports', november);
  await acted('mute-member', november, 5);
  await acted('ban-member', november, 4);
  await acted('lift-sanction', november);
  await acted('mute-member', october, 3);

  await reported('spam', hiding, 'upheld');
  await reported('spam', hiding, null);
  await reported('spam', keeping, null);
  await reported('spoiler', keeping, 'dismissed');
  await reported('spoiler', null, null);

  for (let nth = 0; nth < 5; nth += 1) await appealed(october, 'lift-sanction');
  for (let nth = 0; nth < 4; nth += 1) await appealed(november, 'uphold-sanction');
  for (let minutes = 1; minutes <= 100; minutes += 1)
    await db()
      .insert(moderationCase)
      .values({
        postId,
        commentId,
        language: 'ko',
        openedAt: new Date(november.getTime() - minutes * MINUTE),
        closedAt: november,
        outcome: 'hidden',
      });
  const long = { openedAt: new Date('2026-01-01'), closedAt: november, outcome: 'gone' } as const;
  await db()
    .insert(moderationCase)
    .values({ postId, commentId, language: 'ko', ...long });
  await db().insert(moderationCase).values({ postId, commentId, language: 'ko' });
  months = await countMonths(starts);
});

test('there are the months since anybody wrote, the newest first', () => {
  expect(months.map(({ start }) => start.toISOString())).toEqual([
    '2026-11-01T00:00:00.000Z',
    '2026-10-01T00:00:00.000Z',
  ]);
});

test('a month counts what was written, held, hidden and restored in it', () => {
  const [now, before] = months;
  // Three were written only to be reported, one to be held, one by itself.
  expect(now).toMatchObject({ written: 7, held: 3, refused: 1, restored: 2 });
  expect(now?.hidden).toMatchObject({ hateful: 2, other: 1, spam: 0 });
  expect(before).toMatchObject({ written: 2, held: 0, refused: 0, restored: 0 });
  expect(before?.hidden).toMatchObject({ hateful: 0, spam: 1 });
});

test('reports are counted by their reason and by what became of them', () => {
  expect(months[0]?.reports).toMatchObject({
    spam: { upheld: 2, dismissed: 1, open: 0 },
    spoiler: { upheld: 0, dismissed: 1, open: 1 },
    hateful: { upheld: 0, dismissed: 0, open: 0 },
  });
});

test('the time to decision leaves out what was taken away, and what still waits', () => {
  expect(months[0]).toMatchObject({ decisions: 100, median: 50.5, most: 95.05 });
  expect(months[1]).toMatchObject({ decisions: 0, median: null, most: null });
});

test('fewer than five sanctions or appeals are not told, be it none or four', () => {
  expect(months[0]).toMatchObject({
    sanctions: { warn: null, mute: 5, hold: null, ban: null },
    lifted: 6,
    appeals: { filed: null, upheld: null, lifted: 5 },
  });
  expect(months[1]).toMatchObject({
    sanctions: { warn: null, mute: null, hold: null, ban: null },
    lifted: null,
    appeals: { filed: 5, upheld: null, lifted: null },
  });
});

test('nobody is named and nothing is quoted', () => {
  const told = JSON.stringify(months);
  for (const secret of ['비밀', 'Haneul', 'nari', castIds.newfan, 'secret', 'My words', postId])
    expect(told).not.toContain(secret);
});

test('it costs five queries, however long the year was', async () => {
  expect(await countQueries(() => countMonths(starts))).toBe(5);
});

test('what was told of an appeal stays as it was, whoever leaves', async () => {
  const [fan] = await newFans(1);
  const moderator = await actAs('moderator');
  const input = { kind: 'mute', term: 'day', until: null, commentId: null } as const;
  const about = { memberId: fan?.id ?? '', reason: 'spam', note: null } as const;
  expect(await imposeSanction(moderator, { ...input, ...about })).toMatchObject({ ok: true });
  const [row] = await db().select().from(sanction).where(eq(sanction.memberId, about.memberId));
  const sanctionId = row?.id ?? '';
  const filing = { sanctionId, text: 'My words.' };
  expect(await fileAppeal(about.memberId, filing)).toEqual({ ok: true });
  const answer = { ...filing, outcome: 'lifted' } as const;
  expect(await answerAppeal(await actAs('owner'), answer)).toMatchObject({ ok: true });
  const of = monthStarts(new Date());
  const before = await countAppeals(of);
  expect(before).toContainEqual({ month: 12, event: 'lifted', count: expect.any(Number) });
  await leave(about.memberId, 'remove');
  expect(await db().$count(sanction, eq(sanction.id, sanctionId))).toBe(0);
  expect(await countAppeals(of)).toEqual(before);
});
