import { describe, expect, test } from 'vitest';
import { openToAll, type PostSwitch } from '@/features/switches/policy';
import type { PhraseKind, PhraseMatch } from '@/lib/text/phrases/phrase';
import { decide, phases, refusalOf } from './decide';
import type { Submission, Written } from './submission';

const now = new Date('2026-11-23T20:00:00Z');
const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

type Changes = Partial<Omit<Submission, 'author' | 'post'>> & {
  author?: Partial<Submission['author']>;
  post?: Partial<PostSwitch> & { commentsCloseAt?: Date };
};

/** A known fan's “축하해 🎉” on an open post, but for these. */
function submission({ author, post = {}, ...more }: Changes = {}): Submission {
  const { commentsCloseAt = null, ...switched } = post;
  return {
    author: { id: 'me', role: 'fan', joinedAt: ago(365 * DAY), sanctions: [], ...author },
    text: '축하해 🎉',
    isReply: false,
    isEdit: false,
    post: { id: 'post', commentsCloseAt, switch: { ...openToAll, ...switched } },
    written: [],
    matches: [],
    outside: 'unasked',
    now,
    ...more,
  };
}

function before(text: string, times: number, more: Partial<Written> = {}): Written[] {
  return Array.from({ length: times }, (_, index) => ({
    id: `before ${index}`,
    at: now.getTime() - (index + 1) * 15 * 60 * SECOND,
    postId: 'post',
    text,
    isReply: false,
    isRefused: false,
    ...more,
  }));
}

const under = (kind: 'warn' | 'mute' | 'hold' | 'ban') => ({
  sanctions: [{ id: 's', kind, reason: 'For the test.', endsAt: null }],
});
const listed = (kind: PhraseKind, text: string, at = 0): PhraseMatch => ({
  phrase: { id: `${kind} ${text}`, text, kind, language: null },
  start: at,
  end: at + text.length,
  through: [],
});

test('joy passes', () => {
  expect(decide(submission())).toEqual({ verdict: 'publish' });
});

test('the phases run in the order that is documented', () => {
  expect(Object.keys(phases)).toEqual([
    'place',
    'sanction',
    'pace',
    'phrases',
    'links',
    'repetition',
    'outside',
  ]);
});

test('the first refusal ends it, with what was held before; holds add up', () => {
  const text = 'awful www.example.com';
  const held = submission({
    text,
    author: { joinedAt: ago(DAY) },
    matches: [listed('hold', 'awful')],
  });
  expect(decide(held)).toEqual({
    verdict: 'hold',
    remarks: [
      {
        phase: 'phrases',
        verdict: 'hold',
        code: 'phrase',
        phrases: [{ id: 'hold awful', found: 'awful' }],
      },
      { phase: 'links', verdict: 'hold', code: 'link' },
    ],
  });
  const refused = decide({ ...held, outside: 'refuse' });
  expect(refused).toMatchObject({ verdict: 'refuse', refusal: { code: 'outside' } });
  expect(refused).toMatchObject({ remarks: [{ phase: 'phrases' }, { phase: 'links' }, {}] });
});

describe('place', () => {
  const slow = { mode: 'slow', slowSeconds: 30 } as const;
  const said = (seconds: number, more: Partial<Written> = {}): Written[] =>
    before('said', 1, { at: now.getTime() - seconds * SECOND, ...more });
  test.each<[string, Changes, object | null]>([
    ['an open post', {}, null],
    ['closed by time', { post: { commentsCloseAt: now } }, { code: 'closed' }],
    ['closed by hand', { post: { mode: 'closed' } }, { code: 'closed' }],
    [
      'closed, for staff too',
      { post: { mode: 'closed' }, author: { role: 'owner' } },
      { code: 'closed' },
    ],
    ['closed, an edit', { post: { mode: 'closed' }, isEdit: true }, { code: 'closed' }],
    ['slow, the first', { post: slow }, null],
    ['slow, too soon', { post: slow, written: said(12) }, { code: 'slow', retryAfter: 18 }],
    ['slow, in time', { post: slow, written: said(30) }, null],
    ['slow, after another post', { post: slow, written: said(1, { postId: 'other' }) }, null],
    ['slow, after a refusal', { post: slow, written: said(1, { isRefused: true }) }, null],
    ['slow, an edit', { post: slow, written: said(1), isEdit: true }, null],
    ['slow, for staff', { post: slow, written: said(1), author: { role: 'moderator' } }, null],
    ['each read first', { post: { mode: 'hold' } }, { verdict: 'hold', code: 'post-holds' }],
    ['each read first, staff', { post: { mode: 'hold' }, author: { role: 'editor' } }, null],
    ['old enough', { post: { minimumAgeHours: 24 }, author: { joinedAt: ago(DAY) } }, null],
    [
      'too new',
      { post: { minimumAgeHours: 24 }, author: { joinedAt: ago(DAY - HOUR) } },
      { code: 'too-new', retryAfter: 3600 },
    ],
  ])('%s', (_, changes, finding) => {
    const found = phases.place(submission(changes));
    if (finding === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ verdict: 'refuse', ...finding });
  });
});

describe('sanction', () => {
  test.each([
    ['warn', { verdict: 'refuse', code: 'warning-unread' }],
    ['mute', { verdict: 'refuse', code: 'muted' }],
    ['hold', { verdict: 'hold', code: 'member-held' }],
    ['ban', { verdict: 'refuse', code: 'banned' }],
  ] as const)('under a %s', (kind, finding) => {
    expect(phases.sanction(submission({ author: under(kind) }))).toEqual(finding);
  });
});

describe('pace', () => {
  const quick = before('something', 5).map((each, index) => ({
    ...each,
    at: now.getTime() - (index + 1) * SECOND,
  }));
  const fresh = { joinedAt: ago(DAY) };
  test('a new fan waits after five in a minute, a known one does not', () => {
    expect(phases.pace(submission({ written: quick, author: fresh }))).toEqual({
      verdict: 'refuse',
      code: 'rate-limited',
      retryAfter: 55,
    });
    expect(phases.pace(submission({ written: quick }))).toBeNull();
  });

  test('an edit is no new comment', () => {
    expect(phases.pace(submission({ written: quick, author: fresh, isEdit: true }))).toBeNull();
  });
});

describe('phrases', () => {
  test('refused ones go before held ones, and the fan is told their own words', () => {
    const matches = [listed('hold', 'meh'), listed('refuse', 'awful', 4)];
    const decision = decide(submission({ text: 'meh awful', matches }));
    if (decision.verdict !== 'refuse') throw new Error(decision.verdict);
    expect(refusalOf(decision)).toEqual({
      ok: false,
      code: 'phrase',
      retryAfter: undefined,
      words: 'awful',
    });
  });

  test('an allowed one is nothing', () => {
    expect(phases.phrases(submission({ matches: [listed('allow', '축하')] }))).toBeNull();
  });
});

describe('links', () => {
  const fresh = { joinedAt: ago(DAY) };
  test.each([
    ['https://example.com/x', fresh, true],
    ['보러 와 www.example.com', fresh, true],
    ['youtu.be/abc에서 봤어', fresh, true],
    ['https://example.com/x', {}, false],
    ['Congratulations... so proud.', fresh, false],
    ['1.5 million!', fresh, false],
  ])('%s', (text, author, held) => {
    const finding = phases.links(submission({ text, author }));
    expect(finding).toEqual(held ? { verdict: 'hold', code: 'link' } : null);
  });
});

describe('repetition', () => {
  const joy = '축하해 🎉';
  const long = 'Follow me, I follow everybody back, and tell all of your friends too!';
  const link = 'free tickets www.example.com';
  const asReply = { isReply: true };
  test.each<[string, string, Written[], Changes, 'hold' | 'refuse' | null]>([
    ['joy, a hundred times', joy, before(joy, 100), {}, null],
    ['joy under posts, then as a reply', joy, before(joy, 100), asReply, null],
    ['joy, as a reply to twenty fans', joy, before(joy, 19, asReply), asReply, null],
    ['joy, as a reply to one fan after another', joy, before(joy, 20, asReply), asReply, 'hold'],
    ['thanks to three friends', '고마워', before('고마워', 2, asReply), asReply, null],
    ['a heart to three friends', '❤️', before('❤️', 2, asReply), asReply, null],
    ['a long text, twice', long, before(long, 1), {}, null],
    ['a long text, the third time', long, before(long, 2), {}, 'hold'],
    ['a long text, the sixth time', long, before(long, 5), {}, 'refuse'],
    ['a long text with an emoji', `${long}! 🎉`, before(long.toUpperCase(), 2), {}, 'hold'],
    ['a long text with one more mark', `${long}!!`, before(long.toUpperCase(), 5), {}, 'refuse'],
    [
      'a long text that ends otherwise',
      long.repeat(9),
      before(`${long.repeat(9)}x`, 2),
      {},
      'hold',
    ],
    ['a long text under posts, then as a reply', long, before(long, 2), asReply, 'hold'],
    ['a link, the third time', link, before(link, 2), {}, 'hold'],
    ['a link among other words', 'Cheap! example.com/a', before(link, 2), {}, 'hold'],
    ['other words with the link for ever', 'Cheap! example.com/a', before(link, 9), {}, 'hold'],
    ['a link to elsewhere', 'Cheap! example.net', before(link, 9), {}, null],
    ['an edit to what was sent twice', long, before(long, 2), { isEdit: true }, 'hold'],
    ['staff', long, before(long, 9), { author: { role: 'moderator' } }, null],
  ])('%s', (_, text, written, changes, verdict) => {
    const finding = phases.repetition(submission({ text, written, ...changes }));
    expect(finding?.verdict ?? null).toBe(verdict);
  });

  test('other words are no repetition', () => {
    expect(phases.repetition(submission({ text: long, written: before(link, 9) }))).toBeNull();
  });
});

describe('the outside check', () => {
  test.each([
    ['unasked', 'publish', null],
    ['publish', 'hold', null],
    ['hold', 'publish', { verdict: 'hold', code: 'outside' }],
    ['refuse', 'publish', { verdict: 'refuse', code: 'outside' }],
    ['late', 'publish', null],
    ['late', 'hold', { verdict: 'hold', code: 'unchecked' }],
  ] as const)(
    'says %s, and the post would %s what is not checked',
    (answer, whenUnchecked, finding) => {
      const given = submission({ outside: answer, post: { whenUnchecked } });
      expect(phases.outside(given)).toEqual(finding);
    },
  );
});
