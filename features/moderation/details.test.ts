import { expect, test } from 'vitest';
import { messagesIn } from '@/messages/messages';
import { factsOf } from './details';

const en = (details: Record<string, unknown> | null) =>
  factsOf(details, 'en', messagesIn('en').log);
const ko = (details: Record<string, unknown>) => factsOf(details, 'ko', messagesIn('ko').log);

test('a sanction’s kind and end', () => {
  const endsAt = '2026-11-30T12:00:00.000Z';
  expect(en({ kind: 'mute', endsAt, sanctionId: 'x' })).toEqual([
    { name: 'Kind', value: 'mute' },
    { name: 'Until', value: 'November 30, 2026 at 12:00 PM UTC' },
  ]);
  expect(ko({ kind: 'ban', endsAt: null, sanctionId: 'x' })).toEqual([
    { name: '종류', value: '이용 정지' },
    { name: '끝', value: '기한 없음' },
  ]);
});

test('a hold is told as the sanction, the phrase or the switch that it is', () => {
  expect(ko({ kind: 'hold', sanctionId: 'x' })).toEqual([{ name: '종류', value: '먼저 확인' }]);
  expect(ko({ mode: 'hold' })).toEqual([{ name: '축하 받기', value: '확인한 뒤 공개' }]);
});

test('the switches of a post, before and after', () => {
  expect(en({ after: { mode: 'slow', slowSeconds: 1200 }, before: { mode: 'open' } })).toEqual([
    { name: 'Before: Congratulations', value: 'open' },
    { name: 'After: Congratulations', value: 'slowly' },
    { name: 'After: Seconds between two', value: '1,200' },
  ]);
});

test('a phrase is shown as it is listed, whatever word it is', () => {
  expect(ko({ phrase: 'ban', kind: 'refuse', language: null })).toEqual([
    { name: '표현', value: 'ban' },
    { name: '종류', value: '받지 않음' },
    { name: '언어', value: '모든 언어' },
  ]);
});

test('why the system held it, where there was more than one thing', () => {
  const remarks = [
    { phase: 'phrases', code: 'phrase' },
    { phase: 'links', code: 'link' },
    { phase: 'new', code: 'unheard-of' },
  ];
  expect(en({ remarks })).toEqual([
    {
      name: 'All that was found',
      value: 'A listed phrase, A link from a new fan, unheard-of',
    },
  ]);
  expect(en({ remarks: remarks.slice(0, 1) })).toEqual([]);
});

test('what a comment was before a decision, and that it was edited, if it was', () => {
  expect(ko({ before: 'held', edited: false })).toEqual([{ name: '전', value: '보류' }]);
  expect(ko({ edited: true, before: 'visible' })).toEqual([
    { name: '전', value: '보임' },
    { name: '보류된 뒤 수정', value: '예' },
  ]);
});

test('what has no words of its own is shown all the same', () => {
  expect(en({ seenTwice: true, wordsFound: ['a', 'constructor'], odd: [{ a: 1 }] })).toEqual([
    { name: 'seen twice', value: 'yes' },
    { name: 'words found', value: 'a, constructor' },
    { name: 'odd', value: '{"a":1}' },
  ]);
  expect(en(null)).toEqual([]);
});
