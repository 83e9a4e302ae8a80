import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { format, formatParts } from './format';
import type { Text, Wording } from './message';

const en = {
  hello: 'Hello',
  reply: '{name} replied to {other}',
  fans: { one: '{count} fan: {text}', other: '{count} fans: {text}' },
} as const;
const ko: Wording<typeof en> = {
  hello: '안녕',
  reply: '{name} 님이 {other} 님에게 답했어요',
  fans: { other: '팬 {count}명: {text}' },
};

test('placeholders are filled in any order', () => {
  expect(format(en.hello)).toBe('Hello');
  expect(format(en.reply, { name: 'Mina', other: '로즈' })).toBe('Mina replied to 로즈');
  expect(format('{b}{a}{b}', { a: 1, b: 2 })).toBe('212');
});

test('the plural form is the language’s own', () => {
  expect(format(en.fans, { count: 1, text: 'yay' }, 'en')).toBe('1 fan: yay');
  expect(format(en.fans, { count: 2341, text: 'yay' }, 'en')).toBe('2,341 fans: yay');
  expect(format(ko.fans, { count: 1, text: '축하해' }, 'ko')).toBe('팬 1명: 축하해');
  const hearts = { one: '{count} сердце', few: '{count} сердца', other: '{count} сердец' };
  expect([1, 3, 5].map((count) => format(hearts, { count }, 'ru'))).toEqual([
    '1 сердце',
    '3 сердца',
    '5 сердец',
  ]);
});

test('numbers are written as the language writes them', () => {
  expect(format('{n}', { n: 1234567.5 }, 'de')).toBe('1.234.567,5');
  expect(format('{n}', { n: 1234 })).toBe('1,234');
});

test('a value is never read as a message', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(format('{a} {b}', { a, b })).toBe(`${a} ${b}`);
    }),
  );
  expect(format('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
});

test('a placeholder without a value stays, also one named as what every object has', () => {
  const any: string = '{constructor} {x}';
  expect(format(any, {})).toBe(any);
});

test('values that are not text come back in their place', () => {
  const link = { href: '/' };
  expect(formatParts('Read {link} now, {name}', { link, name: 'Mina' })).toEqual([
    'Read ',
    link,
    ' now, ',
    'Mina',
    '',
  ]);
});

describe('the compiler refuses', () => {
  test('a missing, a misspelt and a needless value', () => {
    // @ts-expect-error a value is missing
    expect(format(en.reply, { name: 'Mina' })).toContain('{other}');
    // @ts-expect-error no such placeholder
    format(en.hello, { name: 'Mina' });
    // @ts-expect-error `{name}` is missing in any wording of the same text
    format(ko.reply, { other: 'Mina' });
    // @ts-expect-error a plural needs its count
    format(en.fans, { text: '' }, 'en');
    // @ts-expect-error a plural needs its language
    format(ko.fans, { count: 1, text: '' });
  });

  test('nothing of a text whose placeholders are not known', () => {
    expectTypeOf(format<string>).toBeCallableWith('x', { any: 1 });
    expectTypeOf(ko.hello).toEqualTypeOf<Text>();
    expectTypeOf(ko.reply).toEqualTypeOf<Text<'name' | 'other'>>();
  });
});
