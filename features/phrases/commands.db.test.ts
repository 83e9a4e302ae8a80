import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { casePhrase, moderationEntry, phrase } from '@/db/schema/moderation';
import { plantCast } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import type { Member } from '@/features/session/viewer';
import { actAs, newFans, newPost, rowOf, sent, under } from '@/scripts/testing/stage';
import { addPhrases, changePhrase, removePhrase } from './commands';
import { addStarterList } from './commands/starting';
import { undoPhraseAct } from './commands/undo';
import { PHRASE_LIMIT } from './limits';
import { currentMatcher, currentPhrases, expireMatcher } from './queries';
import { starterLists } from './queries/starter-lists';

let moderator: Member;
let owner: Member;

beforeEach(async () => {
  await plantCast(db());
  [moderator, owner] = await Promise.all([actAs('moderator'), actAs('owner')]);
  await db().delete(phrase);
  await expireMatcher();
});

const listed = async () =>
  (await db().select().from(phrase).orderBy(phrase.id)).map(({ text, kind, language }) =>
    [text, kind, language].join(' '),
  );
const lines = () => db().$count(moderationEntry);
const lineOf = async (id: string | null) => {
  const [row] = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.id, id ?? ''));
  return row;
};
const idOf = async (text: string) => {
  const [row] = await db().select({ id: phrase.id }).from(phrase).where(eq(phrase.text, text));
  if (!row) throw new Error(`${text} is not listed`);
  return row.id;
};

function input(text: string, more: Partial<Parameters<typeof addPhrases>[1]> = {}) {
  return { text, kind: 'hold' as const, language: null, sure: null, ...more };
}

async function add(text: string, more: Partial<Parameters<typeof addPhrases>[1]> = {}) {
  const outcome = await addPhrases(moderator, input(text, more));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return { ...outcome, entryId: outcome.entryId ?? '' };
}

describe('adding', () => {
  test('lists each line, says so in one line of the log, and is in force at once', async () => {
    const { entryId, added, left } = await add('Troll*\n  시발 \n\nnews  leak');
    expect({ added, left }).toEqual({ added: 3, left: [] });
    expect(await listed()).toEqual(['troll* hold ', '시발 hold ', 'news leak hold ']);
    const line = await lineOf(entryId);
    expect(line).toMatchObject({ actorId: moderator.id, action: 'add-phrase', text: null });
    expect(line?.details).toMatchObject({
      phrases: [{ text: 'troll*', kind: 'hold', language: null }, { text: '시발' }, {}],
    });
    const find = await currentMatcher();
    expect(find('such trolls', 'en')).toHaveLength(1);
    const [row] = await db().select().from(phrase).where(eq(phrase.text, '시발'));
    expect(row).toMatchObject({ addedBy: moderator.id });
  });

  test('leaves what cannot be listed, and what is listed already', async () => {
    await add('troll', { kind: 'refuse' });
    const { added, left } = await add('TROLL\n✨\nab*\nnews leak');
    expect({ added, left }).toEqual({ added: 1, left: ['TROLL', '✨', 'ab*'] });
    expect(await listed()).toEqual(['troll refuse ', 'news leak hold ']);
  });

  test('sent again it lists nothing twice, and the log has nothing to say', async () => {
    await add('troll');
    const before = await lines();
    expect(await addPhrases(moderator, input('troll'))).toEqual({
      ok: true,
      entryId: null,
      added: 0,
      left: ['troll'],
    });
    expect(await lines()).toBe(before);
  });

  test('two moderators add the same at once: it is listed once, and one of them is told', async () => {
    const outcomes = await Promise.all([
      addPhrases(moderator, input('troll\nmine')),
      addPhrases(owner, input('troll\nyours')),
    ]);
    expect(await listed()).toHaveLength(3);
    const left = outcomes.flatMap((outcome) => (outcome.ok ? outcome.left : []));
    expect(left).toEqual(['troll']);
  });

  test('nothing to add is refused', async () => {
    expect(await addPhrases(moderator, input(' \n\u200b'))).toEqual({ ok: false, code: 'empty' });
  });

  test('the lists take 5,000 phrases, and what is over stays', async () => {
    const rows = Array.from({ length: PHRASE_LIMIT - 1 }, (_, index) => ({
      text: `word ${index}`,
      kind: 'hold' as const,
    }));
    await db().insert(phrase).values(rows);
    const [one, two] = await Promise.all([
      addPhrases(moderator, input('first\nsecond')),
      addPhrases(owner, input('third\nfourth')),
    ]);
    expect([one, two].map((each) => each.ok && each.added).sort()).toEqual([0, 1]);
    expect(await db().$count(phrase)).toBe(PHRASE_LIMIT);
    expect(await addStarterList(moderator, { list: 'ko' })).toEqual({
      ok: false,
      code: 'phrases-full',
      limit: PHRASE_LIMIT,
    });
  });
});

describe('before a phrase is listed', () => {
  test('it is shown how much of the celebration it would hold, and nothing is held by accident', async () => {
    const [fan] = (await newFans(1)) as [Member];
    const slug = await newPost();
    for (const text of ['우승 축하해', '축하축하', '정말 기뻐'])
      await postComment(fan, slug, sent(text));
    const outcome = await addPhrases(moderator, input('우승', { language: 'ko' }));
    expect(outcome).toMatchObject({
      ok: false,
      code: 'phrase-hits',
      preview: {
        hits: 1,
        read: 3,
        examples: [{ text: '우승 축하해', matches: [{ start: 0, end: 2 }] }],
      },
    });
    expect(await listed()).toEqual([]);
    const sure = outcome.ok || outcome.code !== 'phrase-hits' ? null : outcome.preview.key;
    const others = [{ kind: 'refuse' as const }, { language: null }];
    for (const other of others)
      expect(
        await addPhrases(moderator, input('우승', { language: 'ko', sure, ...other })),
      ).toMatchObject({ code: 'phrase-hits' });
    expect(await addPhrases(moderator, input('우승', { language: 'ko', sure }))).toMatchObject({
      ok: true,
      added: 1,
    });
  });

  test('what is allowed is not found, and an allowed phrase needs no look', async () => {
    const [fan] = (await newFans(1)) as [Member];
    await postComment(fan, await newPost(), sent('변화의 시발점'));
    expect(await addPhrases(moderator, input('시발점', { kind: 'allow' }))).toMatchObject({
      ok: true,
    });
    expect(await addPhrases(moderator, input('시발'))).toMatchObject({ ok: true, added: 1 });
  });
});

describe('changing', () => {
  test('gives another kind or language, and says what it was', async () => {
    await add('troll');
    const phraseId = await idOf('troll');
    const change = { phraseId, kind: 'refuse', language: 'en' } as const;
    const outcome = await changePhrase(owner, change);
    expect(await listed()).toEqual(['troll refuse en']);
    const line = await lineOf(outcome.ok ? outcome.entryId : null);
    expect(line).toMatchObject({
      actorId: owner.id,
      details: {
        phrases: [{ id: phraseId, text: 'troll', kind: 'refuse', language: 'en' }],
        before: { kind: 'hold', language: null },
      },
    });
    expect(await changePhrase(owner, change)).toEqual({ ok: true, entryId: null });
    expect((await currentPhrases())[0]).toMatchObject({ kind: 'refuse', language: 'en' });
  });

  test('into what is listed already is refused', async () => {
    await add('troll');
    await add('troll', { language: 'en' });
    const phraseId = await idOf('troll');
    const before = await listed();
    for (const language of ['en', null])
      await changePhrase(moderator, { phraseId, kind: 'hold', language });
    expect(await changePhrase(moderator, { phraseId, kind: 'allow', language: 'en' })).toEqual({
      ok: false,
      code: 'phrase-listed',
    });
    expect(await listed()).toEqual(before);
  });

  test('or removing what is gone is refused', async () => {
    await add('troll');
    const phraseId = await idOf('troll');
    await removePhrase(moderator, { phraseId });
    const gone = { ok: false, code: 'phrase-gone' };
    expect(await removePhrase(owner, { phraseId })).toEqual(gone);
    expect(await changePhrase(owner, { phraseId, kind: 'hold', language: 'ko' })).toEqual(gone);
  });
});

describe('a removed phrase that held comments', () => {
  test('leaves them held, and comes back as it was with the cases it is about', async () => {
    await add('gruselwort');
    const phraseId = await idOf('gruselwort');
    const [fan] = (await newFans(1)) as [Member];
    const outcome = await postComment(fan, await newPost(), sent('so ein gruselwort'));
    const id = outcome.ok ? outcome.comment.id : '';
    const cases = await db().select().from(casePhrase);
    expect(cases).toMatchObject([{ phraseId }]);
    const [before] = await db().select().from(phrase);

    const removal = await removePhrase(owner, { phraseId });
    expect(await rowOf(id)).toMatchObject({ status: 'held' });
    expect(await db().$count(casePhrase)).toBe(0);
    expect((await currentMatcher())('so ein gruselwort', 'de')).toEqual([]);

    const entryId = (removal.ok && removal.entryId) || '';
    expect(await undoPhraseAct(moderator, { entryId })).toMatchObject({ ok: true });
    expect(await db().select().from(phrase)).toEqual([before]);
    expect(await db().select().from(casePhrase)).toEqual(cases);
  });

  test('and a comment that is being held for it at that moment is held all the same', async () => {
    const [fan] = (await newFans(1)) as [Member];
    const slug = await newPost();
    for (let round = 0; round < 5; round += 1) {
      await add(`gruselwort${round}`);
      const phraseId = await idOf(`gruselwort${round}`);
      const [outcome] = await Promise.all([
        postComment(fan, slug, sent(`ein gruselwort${round} hier`)),
        removePhrase(moderator, { phraseId }),
      ]);
      expect(outcome).toMatchObject({ ok: true });
    }
  });
});

describe('taking back', () => {
  test('what was added is off the list, once', async () => {
    const { entryId } = await add('troll\nnews leak');
    const before = await lines();
    const outcomes = await Promise.all([
      undoPhraseAct(moderator, { entryId }),
      undoPhraseAct(owner, { entryId }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes).toContainEqual({ ok: false, code: 'already-undone' });
    expect(await listed()).toEqual([]);
    expect(await lines()).toBe(before + 1);
    expect(await currentPhrases()).toEqual([]);
  });

  test('what somebody changed meanwhile is theirs', async () => {
    const { entryId } = await add('troll\nnews leak');
    await changePhrase(owner, { phraseId: await idOf('troll'), kind: 'refuse', language: null });
    expect(await undoPhraseAct(moderator, { entryId })).toMatchObject({ ok: true });
    expect(await listed()).toEqual(['troll refuse ']);
    const alone = await add('alone');
    await removePhrase(owner, { phraseId: await idOf('alone') });
    expect(await undoPhraseAct(moderator, { entryId: alone.entryId })).toEqual({
      ok: false,
      code: 'already-undone',
    });
  });

  test('a change is as before, unless another followed or the place is taken', async () => {
    await add('troll');
    const phraseId = await idOf('troll');
    const entryOf = async (kind: 'refuse' | 'allow', language: string | null) => {
      const outcome = await changePhrase(moderator, { phraseId, kind, language });
      return { entryId: (outcome.ok && outcome.entryId) || '' };
    };
    const first = await entryOf('refuse', null);
    expect(await undoPhraseAct(owner, first)).toMatchObject({ ok: true });
    expect(await listed()).toEqual(['troll hold ']);
    const second = await entryOf('allow', 'en');
    await add('troll');
    expect(await undoPhraseAct(owner, second)).toEqual({ ok: false, code: 'phrase-listed' });
    await entryOf('allow', 'ko');
    expect(await undoPhraseAct(owner, second)).toMatchObject({ ok: false });
    expect(await listed()).toEqual(['troll allow ko', 'troll hold ']);
  });

  test('a removal is refused where the phrase is listed again', async () => {
    await add('troll');
    const removal = await removePhrase(moderator, { phraseId: await idOf('troll') });
    await add('troll');
    const entryId = (removal.ok && removal.entryId) || '';
    expect(await undoPhraseAct(owner, { entryId })).toEqual({ ok: false, code: 'phrase-listed' });
  });

  test('what is no act on the lists is not found', async () => {
    const [line] = await db()
      .insert(moderationEntry)
      .values({ actorName: 'Haneul', action: 'hide-comment' })
      .returning({ id: moderationEntry.id });
    for (const entryId of [line?.id ?? '', '019a0000-0000-7000-8000-000000000000'])
      expect(await undoPhraseAct(moderator, { entryId })).toEqual({ ok: false, code: 'not-found' });
  });
});

test('a starter list is added once, in one line, around what is there; and taken back', async () => {
  await add('지랄', { kind: 'refuse', language: 'ko' });
  const before = await lines();
  const korean = starterLists.find(({ list }) => list === 'ko')?.phrases ?? [];
  const outcomes = await Promise.all([
    addStarterList(moderator, { list: 'ko' }),
    addStarterList(owner, { list: 'ko' }),
  ]);
  expect(outcomes.map((outcome) => outcome.ok && outcome.added).sort()).toEqual([
    0,
    korean.length - 1,
  ]);
  expect(await db().$count(phrase)).toBe(korean.length);
  expect(await listed()).toContain('지랄 refuse ko');
  expect(await lines()).toBe(before + 1);
  const entryId = outcomes.flatMap((outcome) => (outcome.ok && outcome.entryId) || []).join();
  expect(await undoPhraseAct(moderator, { entryId })).toMatchObject({ ok: true });
  expect(await listed()).toEqual(['지랄 refuse ko']);
});

test.each(['newfan', 'knownfan', 'mutedfan', 'editor'] as const)(
  '%s may do none of it, and nothing is changed',
  async (name) => {
    const { entryId } = await add('troll');
    const phraseId = await idOf('troll');
    const before = { rows: await db().select().from(phrase), lines: await lines() };
    const member = await actAs(name);
    const held = under(moderator, 'hold');
    for (const actor of [member, held])
      for (const outcome of [
        await addPhrases(actor, input('news leak')),
        await changePhrase(actor, { phraseId, kind: 'allow', language: null }),
        await removePhrase(actor, { phraseId }),
        await undoPhraseAct(actor, { entryId }),
        await addStarterList(actor, { list: 'en' }),
      ])
        expect(outcome).toEqual({ ok: false, code: 'not-allowed' });
    expect({ rows: await db().select().from(phrase), lines: await lines() }).toEqual(before);
  },
);
