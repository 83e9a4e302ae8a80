import { expect, test } from 'vitest';
import { openToAll } from './policy';
import { takingOf } from './taking';

const now = new Date('2026-11-23T12:00:00Z');
const later = new Date(now.getTime() + 1);
const open = { mode: 'open', slowSeconds: null, minimumAgeHours: null, endsAt: null };
const closed = { ...openToAll, mode: 'closed', message: 'Back soon' } as const;

test.each([
  ['nobody has switched', { row: null, commentsCloseAt: null }, open, null],
  ['is to close later', { row: null, commentsCloseAt: later }, open, null],
  ['was to close now', { row: null, commentsCloseAt: now }, { ...open, mode: 'closed' }, null],
  [
    'was to close, and is slow',
    { row: { ...openToAll, mode: 'slow' as const, slowSeconds: 60 }, commentsCloseAt: now },
    { ...open, mode: 'closed' },
    null,
  ],
  [
    'is closed with a message until later',
    { row: { ...closed, endsAt: later }, commentsCloseAt: null },
    { ...open, mode: 'closed', endsAt: later.toISOString() },
    'Back soon',
  ],
  ['was closed until now', { row: { ...closed, endsAt: now }, commentsCloseAt: null }, open, null],
])('a post that %s', (_, post, taking, message) => {
  expect(takingOf(post, now)).toEqual({ taking, message });
});
