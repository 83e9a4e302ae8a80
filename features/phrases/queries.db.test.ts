import { beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { phrase } from '@/db/schema/moderation';
import { castIds, plantCast } from '@/db/seed/cast';
import { insertPhrases } from '@/db/seed/phrases';
import { postComment } from '@/features/comments/commands';
import { setCommentStatus } from '@/features/comments/commands/visibility';
import type { Member } from '@/features/session/viewer';
import { compilePhrases } from '@/lib/text/phrases/matcher';
import { countQueries } from '@/scripts/testing/count-queries';
import { newFans, newPost, rowOf, sent } from '@/scripts/testing/stage';
import type { PhraseFilter } from './input';
import { PHRASE_PAGE } from './limits';
import { previewPhrases, readAll } from './preview';
import { currentPhrases, expireMatcher } from './queries';
import { findPhrasePage } from './queries/list';
import { findRecentComments } from './queries/recent';
import { isStarter, missingStarters } from './starter';
import { tryText } from './trial';

const own = [
  { text: 'troll', kind: 'refuse', language: null },
  { text: 'troll', kind: 'hold', language: 'de' },
  { text: '100% %s_x', kind: 'allow', language: 'de' },
] as const;

beforeAll(async () => {
  await plantCast(db());
  await insertPhrases(db());
  await db()
    .insert(phrase)
    .values(own.map((each) => ({ ...each, addedBy: castIds.moderator })));
  await expireMatcher();
});

async function walk(filter: PhraseFilter) {
  const all = [];
  let cursor: string | null = null;
  do {
    const page = await findPhrasePage(filter, cursor);
    expect(page.phrases.length).toBeLessThanOrEqual(PHRASE_PAGE);
    all.push(...page.phrases);
    cursor = page.next;
  } while (cursor);
  return all;
}

test('the whole list can be walked, newest first, each phrase once and one query a page', async () => {
  const all = await walk({});
  expect(all).toHaveLength(await db().$count(phrase));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const ids = all.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted().reverse());
  expect(await countQueries(() => findPhrasePage({}, null))).toBe(1);
});

test('a phrase says who added it and when, and which ones nobody did', async () => {
  const [last] = (await findPhrasePage({}, null)).phrases;
  expect(last).toMatchObject({ text: '100% %s_x', addedBy: { displayName: 'Haneul ☁️' } });
  expect(last?.createdAt).toBeInstanceOf(Date);
  const [starter] = (await findPhrasePage({ search: '시발점' }, null)).phrases;
  expect(starter).toMatchObject({ text: '시발점', addedBy: null });
  if (starter && last) expect([isStarter(starter), isStarter(last)]).toEqual([true, false]);
});

test.each<[PhraseFilter, number]>([
  [{ search: 'troll' }, 2],
  [{ search: 'troll', kind: 'hold' }, 1],
  [{ search: 'troll', language: null }, 1],
  [{ language: 'de' }, 2],
  [{ search: '%' }, 1],
  [{ search: '_' }, 1],
  [{ search: "'; drop table phrase; --" }, 0],
])('%j finds %i', async (filter, count) => {
  expect(await walk(filter)).toHaveLength(count);
});

test.each(['nonsense', '', 'MQ', "'", 7])(
  'a cursor that says %j begins at the start',
  async (no) => {
    expect((await findPhrasePage({}, no)).phrases).toHaveLength(PHRASE_PAGE);
  },
);

test('nothing is missing of a starter list that is there, in whatever kind', async () => {
  const listed = await currentPhrases();
  expect(missingStarters(listed)).toEqual([]);
  expect(missingStarters(listed.map((each) => ({ ...each, kind: 'allow' })))).toEqual([]);
  expect(missingStarters(listed.filter(({ language }) => language !== 'ko'))).toMatchObject([
    { list: 'ko' },
  ]);
  expect(missingStarters([]).map(({ list }) => list)).toEqual(['en', 'ko']);
});

test.each([
  ['축하해', 'publish', []],
  ['a TROLL here, everybody', 'refuse', [['troll', ['case']]]],
  ['이 시.발', 'hold', [['시발', ['spaced']]]],
  ['변화의 시발점', 'publish', []],
])('tried, %j would be: %s', async (text, verdict, seen) => {
  const result = await tryText({ text, language: null });
  expect(result.verdict).toBe(verdict);
  expect(result.matches.map(({ phrase: { text }, through }) => [text, through])).toEqual(seen);
});

test('a text is tried in the language that was chosen, and what is allowed is told', async () => {
  const { covered, language } = await tryText({ text: '변화의 시발점', language: 'ko' });
  expect(language).toBe('ko');
  expect(covered).toMatchObject([
    { match: { phrase: { text: '시발' } }, by: { phrase: { text: '시발점' } } },
  ]);
  const inKorean = await tryText({ text: 'a troll', language: 'ko' });
  expect(inKorean.matches.map(({ phrase }) => phrase.language)).toContain(null);
});

test('a preview looks at what everybody sees, in one query, with the newest examples first', async () => {
  const [fan] = (await newFans(1)) as [Member];
  const slug = await newPost();
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) {
    const outcome = await postComment(fan, slug, sent(`lanterns ${count}`));
    if (outcome.ok) ids.push(outcome.comment.id);
  }
  await db().transaction((tx) => setCommentStatus(tx, ids[11] ?? '', 'hidden'));
  expect(await rowOf(ids[11] ?? '')).toMatchObject({ status: 'hidden' });
  const line = { typed: 'Lantern*', text: 'lantern*' };
  const preview = await previewPhrases([line], 'hold', null);
  expect(preview).toMatchObject({ hits: 11, read: 11 });
  expect(preview.examples).toHaveLength(10);
  expect(preview.examples[0]).toMatchObject({ id: ids[10], text: 'lanterns 10' });
  expect(await countQueries(() => previewPhrases([line], 'hold', null))).toBe(1);
  expect(await previewPhrases([line], 'allow', null)).toMatchObject({ hits: 0, read: 0 });
});

test('a list that another server changed is read before anything is judged by an old one', async () => {
  await currentPhrases();
  const wait = (milliseconds: number) => {
    const later = Date.now() + milliseconds;
    vi.spyOn(Date, 'now').mockReturnValue(later);
  };
  const knows = async (text: string) => (await currentPhrases()).some((each) => each.text === text);
  try {
    await db().insert(phrase).values({ text: 'elsewhere', kind: 'hold' });
    expect(await knows('elsewhere')).toBe(false);
    wait(3_600_000);
    expect(await knows('elsewhere')).toBe(true);
    wait(3_600_000);
    vi.spyOn(db(), 'select').mockImplementationOnce(() => {
      throw new Error('no database');
    });
    expect(await knows('elsewhere')).toBe(true);
  } finally {
    vi.restoreAllMocks();
  }
});

test('a preview ends where its time does', async () => {
  const comments = await findRecentComments();
  expect(await readAll(comments, compilePhrases([]), -1)).toEqual({
    hits: 0,
    read: 0,
    examples: [],
  });
});
