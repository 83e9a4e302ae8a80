import { once } from 'node:events';
import { Provider } from 'oidc-provider';
import { issuerUrl, plainUrl, ports } from './addresses';

export const openIdClient = {
  OIDC_ISSUER: issuerUrl,
  OIDC_CLIENT_ID: 'lightstick-tests',
  OIDC_CLIENT_SECRET: 'only-for-the-tests-on-loopback',
  OIDC_NAME: 'Harbour ID',
};

/**
 * A real OpenID Connect issuer, with its own sign-in page. Whoever types “verified mina@fans.example”
 * as their login is a person with that address, proven; “unverified …” has it without proof, and
 * “silent mina” has none.
 */
export async function startOpenIdServer() {
  const provider = new Provider(issuerUrl, {
    clients: [
      {
        client_id: openIdClient.OIDC_CLIENT_ID,
        client_secret: openIdClient.OIDC_CLIENT_SECRET,
        redirect_uris: [`${plainUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['only-for-the-tests'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, login) => ({ accountId: login, claims: () => claimsOf(login) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const server = provider.listen(ports.openId, '127.0.0.1');
  await once(server, 'listening');
  return {
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function claimsOf(login: string) {
  const [kind, address = ''] = login.split(' ');
  const person = { sub: login, name: 'Mina ✦ 민아' };
  return kind === 'silent'
    ? person
    : { ...person, email: address, email_verified: kind === 'verified' };
}
