import 'server-only';
import { type Environment, env } from '@/lib/env';

const named = {
  google: ['Google', 'GOOGLE_CLIENT_ID'],
  apple: ['Apple', 'APPLE_CLIENT_ID'],
  kakao: ['Kakao', 'KAKAO_CLIENT_ID'],
  naver: ['Naver', 'NAVER_CLIENT_ID'],
  line: ['LINE', 'LINE_CLIENT_ID'],
  discord: ['Discord', 'DISCORD_CLIENT_ID'],
  twitter: ['X', 'TWITTER_CLIENT_ID'],
} as const satisfies Record<string, [string, keyof Environment]>;

export type ProviderId = keyof typeof named | 'oidc';
/** A sign-in provider as a button names it. */
export type SignInProvider = { id: ProviderId; name: string };

/** The providers whose variables are set, in the order of their buttons. */
export function signInProviders(): SignInProvider[] {
  const configured = Object.entries(named)
    .filter(([, [, variable]]) => env()[variable])
    .map(([id, [name]]): SignInProvider => ({ id: id as keyof typeof named, name }));
  const { OIDC_ISSUER: issuer, OIDC_NAME: name } = env();
  if (!issuer) return configured;
  return [{ id: 'oidc', name: name ?? new URL(issuer).hostname }, ...configured];
}

/** The configured provider called `id`, or null. */
export function findProvider(id: unknown): SignInProvider | null {
  return signInProviders().find((provider) => provider.id === id) ?? null;
}
