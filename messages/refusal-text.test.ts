import { expect, test } from 'vitest';
import { refusalStatus } from '@/lib/http/refusal';
import { messagesIn } from './messages';
import { refusalText } from './refusal-text';

const english = (refusal: Parameters<typeof refusalText>[0]) =>
  refusalText(refusal, messagesIn('en').errors, 'en');

test('every refusal has its sentence in every language, with nothing left to fill in', () => {
  for (const locale of ['en', 'ko'] as const) {
    for (const code of Object.keys(refusalStatus) as (keyof typeof refusalStatus)[]) {
      const text = refusalText(
        { code, limit: 1000, retryAfter: 90 },
        messagesIn(locale).errors,
        locale,
      );
      expect(text, code).toMatch(/\p{L}.*[.?!]$/u);
      expect(text, code).not.toMatch(/[{}]|undefined/);
    }
  }
});

test('a wait is told in words, and never promised short', () => {
  const wait = (retryAfter: number) => english({ code: 'rate-limited', retryAfter });
  expect(wait(0.2)).toContain('in 1 second.');
  expect(wait(41)).toContain('in 41 seconds.');
  expect(wait(119)).toContain('in 119 seconds.');
  expect(wait(121)).toContain('in 3 minutes.');
  expect(wait(7201)).toContain('in 3 hours.');
  expect(wait(172_801)).toContain('in 3 days.');
});

test('a limit is told as a number', () => {
  expect(english({ code: 'too-long', limit: 1000 })).toBe(
    'That is too long: at most 1,000 characters fit.',
  );
});
