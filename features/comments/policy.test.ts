import { describe, expect, test } from 'vitest';
import {
  type Author,
  type CommentState,
  MOST_REVISIONS,
  paceOf,
  refusesDeleting,
  refusesEditing,
  secondsToWait,
} from './policy';

const now = new Date('2026-11-23T20:00:00Z');
const MINUTE = 60_000;
const earlier = (milliseconds: number) => new Date(now.getTime() - milliseconds);

type Under = 'nothing' | 'warn' | 'hold' | 'mute' | 'ban';

function fan(under: Under = 'nothing', joinedAt = earlier(365 * 24 * 60 * MINUTE)): Author {
  const sanctions =
    under === 'nothing' ? [] : [{ id: 's', kind: under, reason: 'For the test.', endsAt: null }];
  return { id: 'me', role: 'fan', joinedAt, sanctions };
}

function commentOf(more: Partial<CommentState> = {}): CommentState {
  return { authorId: 'me', status: 'visible', revision: 1, createdAt: earlier(MINUTE), ...more };
}

describe('who may change the words', () => {
  const other = { authorId: 'another' };
  const formerly = { authorId: null };
  test.each([
    ['nothing', {}, null],
    ['nothing', { createdAt: earlier(15 * MINUTE - 1) }, null],
    ['nothing', { createdAt: earlier(15 * MINUTE) }, 'window-over'],
    ['nothing', { status: 'held' }, null],
    ['nothing', { status: 'hidden' }, 'hidden'],
    ['nothing', { status: 'deleted' }, 'not-found'],
    ['nothing', { revision: MOST_REVISIONS - 1 }, null],
    ['nothing', { revision: MOST_REVISIONS }, 'edited-enough'],
    ['nothing', other, 'not-yours'],
    ['nothing', formerly, 'not-yours'],
    ['nothing', { ...other, status: 'held' }, 'not-found'],
    ['nothing', { ...other, status: 'hidden' }, 'not-found'],
    ['nothing', { ...other, status: 'deleted' }, 'not-found'],
    ['warn', {}, 'warning-unread'],
    ['hold', {}, 'held'],
    ['mute', {}, 'muted'],
    ['ban', {}, 'banned'],
  ] as const)('under %s, of a comment that is %j: %s', (under, comment, code) => {
    expect(refusesEditing(fan(under), commentOf(comment), now)).toBe(code);
  });
});

describe('who may delete', () => {
  test.each([
    ['nothing', { createdAt: earlier(400 * 24 * 60 * MINUTE) }, null],
    ['nothing', { status: 'held' }, null],
    ['nothing', { status: 'hidden' }, null],
    ['nothing', { status: 'deleted' }, 'not-found'],
    ['ban', {}, null],
    ['nothing', { authorId: 'another' }, 'not-yours'],
    ['nothing', { authorId: 'another', status: 'hidden' }, 'not-found'],
  ] as const)('under %s, a comment that is %j: %s', (under, comment, code) => {
    expect(refusesDeleting(fan(under), commentOf(comment))).toBe(code);
  });
});

describe('the pace', () => {
  const WEEK = 7 * 24 * 60 * MINUTE;
  test('a fan is new for seven days', () => {
    const perMinute = (joinedAt: Date) => paceOf(fan('nothing', joinedAt), now)[0]?.count;
    expect(perMinute(now)).toBe(5);
    expect(perMinute(earlier(WEEK - 1))).toBe(5);
    expect(perMinute(earlier(WEEK))).toBe(20);
  });

  const pace = paceOf(fan('nothing', now), now);
  const ago = (...seconds: number[]) => seconds.map((each) => now.getTime() - each * 1000);
  test.each([
    ['nothing yet', ago(), 0],
    ['four in this minute', ago(1, 2, 3, 4), 0],
    ['five in this minute', ago(1, 2, 3, 4, 20), 40],
    ['the fifth just over a minute ago', ago(1, 2, 3, 4, 60), 0],
    ['half a second to go', ago(1, 2, 3, 4, 59.5), 1],
    ['sixty in this hour', ago(...Array.from({ length: 60 }, (_, i) => 59 * (i + 1))), 60],
    ['sixty in more than this hour', ago(...Array.from({ length: 60 }, (_, i) => 61 * (i + 1))), 0],
  ])('%s', (_, posted, seconds) => {
    expect(secondsToWait(posted, pace, now)).toBe(seconds);
  });
});
