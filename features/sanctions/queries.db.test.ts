import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { appeal, sanction } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import { reportComment } from '@/features/moderation/commands/reporting';
import type { Member } from '@/features/session/viewer';
import { countQueries } from '@/scripts/testing/count-queries';
import { setStage } from '@/scripts/testing/scene';
import { actAs, newFans, newPost, newStaff, sent } from '@/scripts/testing/stage';
import { imposeSanction, liftSanction } from './commands';
import { answerAppeal, fileAppeal } from './commands/appealing';
import { hideRecent } from './commands/recent';
import {
  countOpenAppeals,
  findOpenAppeals,
  findSanctionsInForce,
  LIST_PAGE,
} from './queries/lists';
import { findOwnBan, findOwnSanctions } from './queries/own';
import { countLeft, findMemberRecord, findSanctionsOf } from './queries/record';
import { findCommentOf, findCommentsOf, findReportsAbout } from './queries/written';
import type { SanctionKind } from './terms';

let moderator: Member;
let owner: Member;
beforeAll(async () => {
  await setStage();
  [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
});

async function impose(memberId: string, kind: SanctionKind, commentId: string | null = null) {
  const term = kind === 'warn' ? null : ('week' as const);
  const input = { memberId, kind, term, until: null, commentId, note: 'Between us.' };
  const outcome = await imposeSanction(moderator, { ...input, reason: 'spam' });
  if (!outcome.ok) throw new Error(outcome.code);
  const rows = await db().select().from(sanction).where(eq(sanction.memberId, memberId));
  return rows.find((row) => row.kind === kind)?.id ?? '';
}

async function walk(find: (cursor: unknown) => ReturnType<typeof findOpenAppeals>) {
  const pages = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof find>> = await find(cursor);
    pages.push(page.items);
    cursor = page.next;
  } while (cursor);
  return pages;
}

test('appeals wait in the order in which they came, page by page, until they are answered', async () => {
  const fans = await newFans(LIST_PAGE - 2);
  const ids: string[] = [];
  for (const fan of fans) {
    const id = await impose(fan.id, 'mute');
    await fileAppeal(fan.id, { sanctionId: id, text: 'Why?' });
    ids.push(id);
  }
  // Some at the same moment, to a microsecond: the id decides.
  await db().execute(sql`update appeal set created_at = (select min(created_at) from appeal)
    where sanction_id in (select sanction_id from appeal order by created_at limit 5)`);
  await impose((await newFans(1))[0]?.id ?? '', 'hold');
  const pages = await walk(findOpenAppeals);
  expect(pages.map(({ length }) => length)).toEqual([LIST_PAGE - 2]);
  expect(pages.flat().map(({ id }) => id)).toEqual(ids);
  expect(pages[0]?.[0]?.appeal?.text).toBe('Why?');
  expect(await countOpenAppeals(owner.id)).toBe(ids.length);
  expect(await countOpenAppeals(moderator.id)).toBe(0);
  await answerAppeal(owner, { sanctionId: ids[0] ?? '', outcome: 'upheld', text: 'No.' });
  expect((await findOpenAppeals(null)).items.map(({ id }) => id)).not.toContain(ids[0]);
  expect(await countOpenAppeals(owner.id)).toBe(ids.length - 1);
  await db().delete(appeal);
});

test('an appeal is counted for who may answer it, and for nobody else', async () => {
  const [staff, second] = [await newStaff('moderator'), await newStaff('moderator')];
  const input = { memberId: staff.id, kind: 'mute', term: 'week', until: null } as const;
  await imposeSanction(owner, { ...input, reason: 'spam', note: null, commentId: null });
  const [row] = await db().select().from(sanction).where(eq(sanction.memberId, staff.id));
  await fileAppeal(staff.id, { sanctionId: row?.id ?? '', text: 'Why?' });
  const another = await newStaff('owner');
  const counts = [staff, second, owner, another].map(({ id }) => countOpenAppeals(id));
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 1]);
  await db().delete(appeal);
});

test('what is in force is listed newest first, without what is over, lifted or read', async () => {
  const before = (await walk(findSanctionsInForce)).flat().map(({ id }) => id);
  const [one, two, three] = (await newFans(3)) as [Member, Member, Member];
  const [hold, warn, ban] = [
    await impose(one.id, 'hold'),
    await impose(two.id, 'warn'),
    await impose(three.id, 'ban'),
  ];
  const listed = (await walk(findSanctionsInForce)).flat().map(({ id }) => id);
  expect(listed).toEqual([ban, warn, hold, ...before]);
  await liftSanction(owner, hold);
  await db().update(sanction).set({ acknowledgedAt: sql`now()` }).where(eq(sanction.id, warn));
  await db().execute(sql`update sanction set starts_at = now() - interval '2 days',
    ends_at = now() - interval '1 day' where id = ${ban}`);
  expect((await walk(findSanctionsInForce)).flat().map(({ id }) => id)).toEqual(before);
});

test.each([
  'nonsense',
  ['x'],
  'MVsxLDJd',
  'MVsxZTMwMCwiMDE5YTAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwIl0',
])('a cursor that is none begins at the start: %s', async (cursor) => {
  expect(await findSanctionsInForce(cursor)).toEqual(await findSanctionsInForce(null));
  expect(await findOpenAppeals(cursor)).toEqual(await findOpenAppeals(null));
});

test('a member reads the reason and the answer, and neither who decided nor what they noted', async () => {
  const [fan] = (await newFans(1)) as [Member];
  const posted = await postComment(fan, await newPost(), sent('광고'));
  if (!posted.ok) throw new Error(posted.code);
  const id = await impose(fan.id, 'ban', posted.comment.id);
  await fileAppeal(fan.id, { sanctionId: id, text: 'Why?' });
  await answerAppeal(owner, { sanctionId: id, outcome: 'upheld', text: 'For the advert.' });
  const [own] = await findOwnSanctions(fan.id);
  expect(own).toMatchObject({
    id,
    kind: 'ban',
    reason: 'spam',
    comment: { text: '광고' },
    appeal: { text: 'Why?', outcome: 'upheld', answer: 'For the advert.' },
  });
  expect(await findOwnBan(id)).toEqual(own);
  const written = JSON.stringify(own);
  for (const secret of ['Between us.', castIds.moderator, castIds.owner])
    expect(written).not.toContain(secret);
  expect(await findOwnBan(await impose((await newFans(1))[0]?.id ?? '', 'mute'))).toBeNull();
});

test('a record holds all that was written, reported and decided, in a fixed number of queries', async () => {
  const [fan, other] = (await newFans(2)) as [Member, Member];
  const slug = await newPost();
  const ids: string[] = [];
  for (const text of ['one', 'two']) {
    const posted = await postComment(fan, slug, sent(text));
    if (posted.ok) ids.unshift(posted.comment.id);
  }
  const [second = '', first = ''] = ids;
  await reportComment(other, { commentId: first, reason: 'spam', note: 'an advert' });
  const id = await impose(fan.id, 'ban', first);
  const record = await findMemberRecord(fan.handle.toUpperCase());
  expect(record).toMatchObject({ id: fan.id, role: 'fan', comments: 2, hidden: 0, reported: 1 });
  expect(record?.joinedAt).toEqual(fan.joinedAt);
  expect(await findMemberRecord('nobody_at_all')).toBeNull();
  expect(await countLeft(fan.id)).toBe(2);
  expect(await countLeft(other.id)).toBeNull();
  const read = () =>
    Promise.all([
      findSanctionsOf(fan.id),
      findCommentsOf(fan.id, null),
      findReportsAbout(fan.id, moderator.id),
    ]);
  expect(await countQueries(read)).toBe(3);
  const [sanctions, comments, reports] = await read();
  expect(sanctions).toMatchObject([
    { id, kind: 'ban', note: 'Between us.', by: moderator.displayName, comment: { id: first } },
  ]);
  expect(comments).toMatchObject({ items: [{ id: second }, { id: first }], next: null });
  expect(reports).toMatchObject([{ reason: 'spam', note: 'an advert', reporter: other.handle }]);
  expect(await findReportsAbout(fan.id, fan.id)).toEqual([]);
  expect(await findCommentOf(fan.id, first)).toMatchObject({ text: 'one' });
  expect(await findCommentOf(other.id, first)).toBeNull();
  expect(await findCommentOf(fan.id, 'nonsense')).toBeNull();
  await hideRecent(moderator, fan.id);
  expect(await countLeft(fan.id)).toBe(0);
});
