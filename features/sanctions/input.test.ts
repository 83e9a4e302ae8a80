import { expect, test } from 'vitest';
import { imposeInput, parseAnswer, parseAppeal, problemOf } from './input';
import { APPEAL_LIMIT } from './limits';

const memberId = '019a0000-0000-7000-8000-000000000000';
const whole = { memberId, kind: 'mute', term: 'day', reason: 'spam' };

test('a form’s empty fields count as absent', () => {
  expect(imposeInput.parse({ ...whole, until: '', note: '', commentId: '' })).toEqual({
    ...whole,
    until: null,
    note: null,
    commentId: null,
  });
  expect(imposeInput.parse({ memberId, kind: 'warn', reason: 'spam', term: '' })).toMatchObject({
    term: null,
  });
});

test('a chosen day counts more than the menu beside it', () => {
  expect(imposeInput.parse({ ...whole, until: '2026-06-01' })).toMatchObject({
    term: 'date',
    until: new Date('2026-06-01T00:00:00Z'),
  });
});

test.each([
  [{ memberId: 'x' }, 'not-found'],
  [{ commentId: "1'--" }, 'not-found'],
  [{ kind: undefined }, 'choice-missing'],
  [{ kind: 'exile' }, 'choice-missing'],
  [{ term: 'century' }, 'end-missing'],
  [{ until: '2026-02-30' }, 'end-missing'],
  [{ until: 'tomorrow' }, 'end-missing'],
  [{ reason: undefined }, 'reason-missing'],
  [{ reason: 'because' }, 'reason-missing'],
  [{ note: '👩‍👩‍👧‍👦'.repeat(301) }, 'too-long'],
])('%j: %s', (wrong, code) => {
  const parsed = imposeInput.safeParse({ ...whole, ...wrong });
  expect(parsed.error && problemOf(parsed.error).code).toBe(code);
});

test.each([
  [{ text: ' 미안해요 ' }, { ok: true, input: { sanctionId: memberId, text: '미안해요' } }],
  [{ text: ' ' }, { ok: false, code: 'empty' }],
  [{}, { ok: false, code: 'malformed' }],
  [{ text: '\u200b' }, { ok: false, code: 'invisible' }],
  [{ text: '🫶🏻'.repeat(APPEAL_LIMIT + 1) }, { ok: false, code: 'too-long', limit: 1000 }],
])('an appeal', (fields, expected) => {
  expect(parseAppeal(memberId, fields)).toEqual(expected);
});

test('an appeal is against something', () => {
  expect(parseAppeal('nonsense', { text: 'why?' })).toEqual({ ok: false, code: 'not-found' });
});

test('an answer says what becomes of the sanction', () => {
  const text = 'Read again, and kept.';
  expect(parseAnswer(memberId, { text })).toEqual({ ok: false, code: 'choice-missing' });
  expect(parseAnswer(memberId, { text: '', outcome: 'upheld' })).toMatchObject({ code: 'empty' });
  expect(parseAnswer(memberId, { text, outcome: 'upheld' })).toEqual({
    ok: true,
    input: { sanctionId: memberId, text, outcome: 'upheld' },
  });
});
