import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, relativeTime } from './dates';

const night = new Date('2025-09-07T23:30:00Z');
const later = (seconds: number) => new Date(night.getTime() + seconds * 1000);

test('a date is written in the words of the language, in UTC', () => {
  expect(formatDate(night, 'en')).toBe('September 7, 2025');
  expect(formatDate(night, 'ko')).toBe('2025년 9월 7일');
});

test('a date is the day it is in the zone asked for', () => {
  expect(formatDate(night, 'ko', { timeZone: 'Asia/Seoul' })).toBe('2025년 9월 8일');
});

test('a time names its zone', () => {
  expect(formatDate(night, 'en', { time: true })).toMatch(/11:30\sPM UTC$/);
});

test.each([
  [0, 'now', '지금'],
  [59, 'now', '지금'],
  [60, '1 minute ago', '1분 전'],
  [59 * 60, '59 minutes ago', '59분 전'],
  [3 * 3600, '3 hours ago', '3시간 전'],
  [86_400, 'yesterday', '어제'],
  [8 * 86_400, 'last week', '지난주'],
  [62 * 86_400, '2 months ago', '2개월 전'],
  [800 * 86_400, '2 years ago', '2년 전'],
  [-7200, 'in 2 hours', '2시간 후'],
])('%i seconds later it was “%s”', (seconds, english, korean) => {
  expect(relativeTime(night, later(seconds), 'en')).toBe(english);
  expect(relativeTime(night, later(seconds), 'ko')).toBe(korean);
});

test('the past never reads as the future', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3e9 }), (seconds) => {
      expect(relativeTime(night, later(seconds), 'en')).not.toMatch(/^in |tomorrow|next/);
    }),
  );
});
