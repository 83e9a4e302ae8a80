import { expect, test } from 'vitest';
import { hideReason, reportReason } from '@/db/schema/moderation';
import {
  chosenCases,
  hideInput,
  keepInput,
  problemOf,
  readLogFilter,
  readQueueView,
  reopenInput,
  reportInput,
  restoreInput,
} from './input';
import { isFiltered } from './log';
import { hideReasons, NOTE_LIMIT, reportReasons } from './reasons';

const commentId = '019a0000-0000-7000-8000-000000000000';
const hide = { commentId, revision: 1, reason: 'spam' };

test('the reasons offered are those the database takes', () => {
  expect([...hideReasons].sort()).toEqual([...hideReason.enumValues].sort());
  expect([...reportReasons].sort()).toEqual([...reportReason.enumValues].sort());
});

test('a form’s words are read as a script’s values', () => {
  expect(hideInput.parse({ ...hide, revision: '3', note: '' })).toEqual({
    ...hide,
    revision: 3,
    note: null,
  });
  expect(restoreInput.parse({ commentId, revision: '3', entryId: '' })).toEqual({
    commentId,
    revision: 3,
  });
});

test('the cases chosen in a form are the fields of that name, each with what was read', () => {
  const id = '019a0000-0000-7000-8000-000000000001';
  const read = `${commentId} 2`;
  expect(chosenCases({ [`case-${id}`]: read, reason: 'spam' })).toEqual([
    { id, commentId, revision: 2 },
  ]);
  expect(chosenCases({ [id]: read, 'case-x': read, [`case-${id}`]: 'x 1' })).toEqual([]);
});

test('the queue is narrowed by what can be meant, in its lanes alone', () => {
  const query = {
    tab: 'held',
    post: 'https://fans.example/ko/posts/some-post?x=1',
    language: 'ko',
    phrase: commentId,
    fan: ' @Haneul ',
  };
  expect(readQueueView(query)).toEqual({
    tab: 'held',
    post: 'some-post',
    language: 'ko',
    phrase: commentId,
    fan: 'haneul',
  });
  expect(readQueueView({ ...query, tab: 'hidden' })).toEqual({ tab: 'hidden' });
  const nonsense = { tab: 'x', post: '../x', language: 'korean', phrase: 'x', fan: '' };
  expect(readQueueView(nonsense)).toEqual({ tab: 'waiting' });
});

test('a note is stored as it is seen: normalised, and none where nobody could see it', () => {
  const note = (text: unknown) => reportInput.parse({ commentId, reason: 'spam', note: text }).note;
  expect(note(' 스포일러\u202E예요 ')).toBe('스포일러예요');
  expect(note('\u200B \u3164')).toBeNull();
  expect(note(undefined)).toBeNull();
  expect(note('👩‍👩‍👧‍👦'.repeat(NOTE_LIMIT))).toHaveLength(11 * NOTE_LIMIT);
});

test.each([
  [hideInput, { ...hide, commentId: 'x' }, 'not-found'],
  [hideInput, { ...hide, commentId: undefined, reason: 'no' }, 'not-found'],
  [hideInput, { ...hide, reason: undefined }, 'reason-missing'],
  [hideInput, { ...hide, reason: 'because' }, 'reason-missing'],
  [hideInput, { ...hide, note: 'x'.repeat(NOTE_LIMIT + 1) }, 'too-long'],
  [hideInput, { ...hide, note: 'x'.repeat(1_000_000) }, 'too-long'],
  [hideInput, { ...hide, note: 7 }, 'too-long'],
  [hideInput, { ...hide, revision: 0 }, 'malformed'],
  [hideInput, { ...hide, revision: '1; drop table' }, 'malformed'],
  [hideInput, { ...hide, revision: 1e12 }, 'malformed'],
  [reportInput, { commentId, reason: 'off-topic' }, 'reason-missing'],
  [reportInput, { commentId, reason: 'other' }, 'note-missing'],
  [reportInput, { commentId, reason: 'other', note: ' \u200B' }, 'note-missing'],
  [keepInput, { commentId }, 'malformed'],
  [restoreInput, { commentId, revision: 1, entryId: 'x' }, 'malformed'],
  [reopenInput, { commentId }, 'malformed'],
])('what is wrong has its code (%#)', (schema, input, code) => {
  const { error } = schema.safeParse(input);
  expect(error && problemOf(error)).toMatchObject({ code });
});

test('the log is asked with what a moderator types or pastes', () => {
  const everything = {
    action: 'hide-comment',
    handle: ' @Nari_Is_New ',
    post: 'https://fans.example/ko/posts/rose-apt-song-of-the-year?x=1#c',
    by: 'system',
    from: '2026-11-01',
    to: '2026-11-30',
  };
  expect(readLogFilter(everything)).toEqual({
    ...everything,
    handle: 'nari_is_new',
    post: 'rose-apt-song-of-the-year',
  });
  expect(readLogFilter({ post: 'Mirunari-One-Year' })).toMatchObject({ post: 'mirunari-one-year' });
});

test.each([
  { action: 'drop-table', by: 'nobody' },
  { handle: ['a', 'b'], post: {}, from: 7 },
  { handle: ' ', post: '\0', from: '', to: '2026-02-30' },
  { from: '0001-01-01', to: '2026-11-01T00:00' },
])('what cannot be asked for is left out (%#)', (query) => {
  expect(isFiltered(readLogFilter(query))).toBe(false);
});
