import { expect, test } from 'vitest';
import { readCookies, setCookie } from './cookies';

const asked = (cookie: string) => new Request('http://localhost/', { headers: { cookie } });

test('cookies are read by name, decoded, the first of a name first', () => {
  expect({ ...readCookies(asked('a=1; b=x%20y; a=2; c=d=e')) }).toEqual({
    a: '1',
    b: 'x y',
    c: 'd=e',
  });
});

test('what is no cookie, or wrongly encoded, breaks nothing', () => {
  expect({ ...readCookies(asked('; =1; lone; a=%E0%A4%A; __proto__=x')) }).toEqual({
    a: '%E0%A4%A',
    ['__proto__']: 'x',
  });
  expect({ ...readCookies(new Request('http://localhost/')) }).toEqual({});
});

test('a cookie is written with all that guards it', () => {
  const written = setCookie('__Host-a', 'x;y', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: true,
    expires: new Date(0),
  });
  expect(written).toBe(
    '__Host-a=x%3By; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=lax; HttpOnly; Secure',
  );
});
