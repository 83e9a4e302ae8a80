import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { phrase, sanction } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { foldKey } from '@/lib/text/fold';
import { castIds, plantCast } from './cast';
import { cast } from './content/cast';
import { seedDemo } from './index';
import { insertPhrases } from './phrases';
import { englishPhrases } from './phrases/en';
import { koreanPhrases } from './phrases/ko';

const tables = [
  'member',
  'post',
  'post_text',
  'comment',
  'post_reaction',
  'comment_reaction',
  'phrase',
];

async function rowCounts() {
  const counts = tables.map(async (table) => {
    const rows = await db().execute(sql`select count(*)::int as n from ${sql.identifier(table)}`);
    return [table, rows.rows[0]?.n] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

beforeAll(async () => {
  expect(await rowCounts()).toMatchObject({ member: 0, post: 0, comment: 0 });
  // Two servers that start on the same empty database.
  const outcomes = await Promise.all([seedDemo(db()), seedDemo(db())]);
  expect(outcomes.sort()).toEqual([false, true]);
});

test('seeding again says so and changes nothing', async () => {
  const before = await rowCounts();
  expect(await seedDemo(db())).toBe(false);
  expect(await rowCounts()).toEqual(before);
});

test('a new site starts with the phrases of both languages, added by nobody', async () => {
  const rows = await db().select().from(phrase);
  expect(rows).toHaveLength(englishPhrases.length + koreanPhrases.length);
  expect(rows.every(({ addedBy }) => addedBy === null)).toBe(true);
  expect(rows).toContainEqual(expect.objectContaining({ text: '시발점', kind: 'allow' }));
  await db().update(phrase).set({ kind: 'hold' }).where(eq(phrase.text, '시발점'));
  await insertPhrases(db());
  expect(await db().$count(phrase)).toBe(rows.length);
  expect(await db().$count(phrase, sql`text = '시발점' and kind = 'hold'`)).toBe(1);
});

test('the crowd is forty fans with four hundred comments in eight languages or more', async () => {
  const rows = await db()
    .select({ author: comment.authorId, language: comment.language, isDemo: member.isDemo })
    .from(comment)
    .innerJoin(member, eq(member.id, comment.authorId));
  expect(rows.length).toBeGreaterThanOrEqual(400);
  expect(new Set(rows.map(({ author }) => author)).size).toBe(40);
  expect(new Set(rows.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
  expect(rows.every(({ isDemo }) => isDemo)).toBe(true);
});

test('what is derived from a text is what the product derives', async () => {
  const [same] = await db()
    .select({ foldKey: comment.foldKey, language: comment.language })
    .from(comment)
    .where(eq(comment.text, '축하해 🎉'))
    .limit(1);
  expect(same).toMatchObject({ foldKey: foldKey('축하해 🎉'), language: 'ko' });
  expect(await db().$count(comment, sql`fold_key = ${same?.foldKey}`)).toBeGreaterThan(3);
  const named = await db()
    .select({ displayName: member.displayName, plainName: member.plainName })
    .from(member)
    .where(sql`handle_skeleton is not null and name_skeleton is not null`);
  expect(named).toHaveLength(47);
  expect(named).toContainEqual({ displayName: '𝐌𝐈𝐒𝐒 𝐈𝐕𝐎𝐑𝐘 ꨄ', plainName: 'MISS IVORY' });
});

test('every post is published, and its comments come after it', async () => {
  expect(await db().$count(post, eq(post.status, 'published'))).toBe(12);
  const early = sql`${comment.createdAt} <= (select published_at from post where id = ${comment.postId})`;
  expect(await db().$count(comment, early)).toBe(0);
});

test('a comment’s id carries the time it was written', async () => {
  const sameTime = sql`date_trunc('milliseconds', ${comment.createdAt})
    = to_timestamp(('x' || left(replace(${comment.id}::text, '-', ''), 12))::bit(48)::bigint / 1000.0)`;
  expect(await db().$count(comment, sql`not (${sameTime})`)).toBe(0);
});

test('the tallies equal the rows', async () => {
  const { rows } = await db().execute(sql`
    select 'post' from post_tally t join post p on p.id = t.post_id
    where (t.comments, t.heart, t.tears) is distinct from (
      (select count(*) from comment c where c.post_id = p.id),
      (select count(*) from post_reaction r where r.post_id = p.id and r.kind = 'heart'),
      (select count(*) from post_reaction r where r.post_id = p.id and r.kind = 'tears'))
    union all
    select 'comment' from comment_tally t join comment c on c.id = t.comment_id
    where (t.post_id, t.parent_id, t.replies, t.total) is distinct from (
      c.post_id, c.parent_id,
      (select count(*) from comment r where r.parent_id = c.id),
      (select count(*) from comment_reaction r where r.comment_id = c.id))`);
  expect(rows).toEqual([]);
  const { rows: sizes } = await db().execute(sql`
    select (select count(*)::int from post_tally) as posts,
      (select count(*)::int from comment_tally) as comments,
      (select sum(total)::int from comment_tally) as loves`);
  expect(sizes[0]).toMatchObject({ posts: 12, comments: 400 });
  expect(sizes[0]?.loves).toBeGreaterThan(400);
});

test('the cast has its roles, and its sanctions are in force', async () => {
  await plantCast(db());
  for (const [name, { handle, role }] of Object.entries(cast)) {
    const [row] = await db()
      .select({ id: member.id, role: member.role, joinedAt: member.joinedAt })
      .from(member)
      .where(eq(member.handle, handle));
    expect(row).toMatchObject({ id: castIds[name as keyof typeof cast], role });
    expect(row?.joinedAt).toBeInstanceOf(Date);
  }
  const sanctions = await db()
    .select({ memberId: sanction.memberId, kind: sanction.kind })
    .from(sanction)
    .where(sql`now() between starts_at and coalesce(ends_at, 'infinity')`);
  expect(sanctions).toHaveLength(2);
  expect(sanctions).toContainEqual({ memberId: castIds.mutedfan, kind: 'mute' });
  expect(sanctions).toContainEqual({ memberId: castIds.bannedfan, kind: 'ban' });
});
