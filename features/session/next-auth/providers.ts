import 'server-only';
import type { Profile } from 'next-auth';
import Apple from 'next-auth/providers/apple';
import Discord from 'next-auth/providers/discord';
import Google from 'next-auth/providers/google';
import Kakao from 'next-auth/providers/kakao';
import Line from 'next-auth/providers/line';
import Naver from 'next-auth/providers/naver';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import Twitter, { type TwitterProfile } from 'next-auth/providers/twitter';
import { findProvider, type ProviderId } from '@/features/session/providers';
import { env } from '@/lib/env';

/** The library's description of one configured provider; throws for one that isn't. */
export function describeProvider(id: ProviderId) {
  const provider = findProvider(id);
  if (!provider) throw new Error(`The sign-in provider ${id} is not configured.`);
  return descriptions[id]();
}

const descriptions = {
  google: () => provenOnly(Google(client('GOOGLE')), (profile) => profile.email_verified === true),
  apple: () => provenOnly(Apple(client('APPLE')), ({ email_verified: v }) => `${v}` === 'true'),
  discord: () => provenOnly(Discord(client('DISCORD')), (profile) => profile.verified === true),
  kakao: () =>
    provenOnly(
      Kakao(client('KAKAO')),
      ({ kakao_account: known }) =>
        known?.is_email_valid === true && known.is_email_verified === true,
    ),
  // None of these three says whether anybody checked the address.
  line: () => provenOnly(Line(client('LINE')), () => false),
  naver: () => provenOnly(Naver(client('NAVER')), () => false),
  twitter: () =>
    provenOnly(Twitter<TwitterProfile>({ ...client('TWITTER'), version: '2.0' }), () => false),
  oidc: () => provenOnly(openIdConnect(), (profile) => profile.email_verified === true),
};

type Named = 'GOOGLE' | 'APPLE' | 'DISCORD' | 'KAKAO' | 'LINE' | 'NAVER' | 'TWITTER';

function client(name: Named) {
  const {
    [`${name}_CLIENT_ID` as const]: clientId,
    [`${name}_CLIENT_SECRET` as const]: clientSecret,
  } = env();
  return { clientId: clientId ?? '', clientSecret: clientSecret ?? '' };
}

/**
 * Keeps of a provider's profile the name, and the e-mail address only if the provider vouches for
 * it: an address nobody checked would let its typist wait in the account of its owner.
 */
function provenOnly<P>(provider: OAuthConfig<P>, vouches: (profile: P) => boolean): OAuthConfig<P> {
  return {
    ...provider,
    profile: async (profile, tokens) => {
      const { id, name, email } = await provider.profile(profile, tokens);
      return { id, name, email: vouches(profile) ? email : null, image: null };
    },
  };
}

type OpenIdProfile = Profile & { email_verified?: boolean };

function openIdConnect(): OAuthConfig<OpenIdProfile> {
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  return {
    id: 'oidc',
    name: OIDC_NAME ?? 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      // An issuer may tell name and address here only (OpenID Connect Core, section 5.4).
      request: async ({ client: issuerClient, tokens }) => {
        // It is a TokenSet; the declared type leaves its methods out.
        const set = tokens as Exclude<Parameters<typeof issuerClient.userinfo>[0], string>;
        const told = issuerClient.issuer.metadata.userinfo_endpoint && set.access_token;
        return { ...set.claims(), ...(told ? await issuerClient.userinfo(set) : {}) };
      },
    },
    profile: ({ sub = '', name, email }) => ({ id: sub, name, email }),
  };
}
