import type { OAuthConfig } from 'next-auth/providers/oauth';
import { beforeAll, expect, test } from 'vitest';
import { type ProviderId, signInProviders } from '@/features/session/providers';
import { describeProvider } from './providers';

const names = ['GOOGLE', 'DISCORD', 'APPLE', 'TWITTER', 'KAKAO', 'LINE', 'NAVER'];

beforeAll(() => {
  for (const name of names) {
    process.env[`${name}_CLIENT_ID`] = `${name} id`;
    process.env[`${name}_CLIENT_SECRET`] = `${name} secret`;
  }
  process.env.OIDC_ISSUER = 'https://id.harbour.example/';
  process.env.OIDC_CLIENT_ID = 'OIDC id';
  process.env.OIDC_CLIENT_SECRET = 'OIDC secret';
});

const email = 'mina@fans.example';
const kakao = (account: object) => ({ id: 7, kakao_account: { email, ...account } });

// What each provider says of a person, as its documentation shows it, and whether it vouches.
test.each<[ProviderId, object, string | null]>([
  ['google', { sub: '1', name: 'Mina', email, email_verified: true }, email],
  ['google', { sub: '1', name: 'Mina', email, email_verified: false }, null],
  ['apple', { sub: '2', email, email_verified: 'true' }, email],
  ['apple', { sub: '2', email, email_verified: true }, email],
  ['apple', { sub: '2', email, email_verified: 'false' }, null],
  [
    'discord',
    { id: '3', username: 'mina', avatar: null, discriminator: '0', email, verified: true },
    email,
  ],
  [
    'discord',
    { id: '3', username: 'mina', avatar: null, discriminator: '0', email, verified: false },
    null,
  ],
  ['kakao', kakao({ is_email_valid: true, is_email_verified: true }), email],
  ['kakao', kakao({ is_email_valid: false, is_email_verified: true }), null],
  ['kakao', kakao({ is_email_valid: true, is_email_verified: false }), null],
  ['kakao', { id: 7 }, null],
  ['line', { sub: '4', name: 'Mina', email }, null],
  ['naver', { response: { id: '5', nickname: 'Mina', email } }, null],
  ['twitter', { data: { id: '6', name: 'Mina', username: 'mina' } }, null],
  ['oidc', { sub: '8', name: 'Mina', email, email_verified: true }, email],
  ['oidc', { sub: '8', name: 'Mina', email, email_verified: 'true' }, null],
  ['oidc', { sub: '8', name: 'Mina', email }, null],
])('%s says %j: the address is %s', async (id, said, address) => {
  // Each description reads the profile of its own provider, which is what it is given here.
  const { profile } = describeProvider(id) as unknown as OAuthConfig<object>;
  const person = await profile(said, {});
  expect(person).toMatchObject({ id: expect.anything(), image: null });
  expect(person.email ?? null).toBe(address);
});

test('every configured provider has its button, the site’s own issuer first', () => {
  expect(signInProviders().map(({ name }) => name)).toEqual([
    'id.harbour.example',
    'Google',
    'Apple',
    'Kakao',
    'Naver',
    'LINE',
    'Discord',
    'X',
  ]);
});
