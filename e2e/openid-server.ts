import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { issuerUrl, plainUrl, ports } from './addresses';

export const openIdClient = {
  OIDC_ISSUER: issuerUrl,
  OIDC_CLIENT_ID: 'lightstick-tests',
  OIDC_CLIENT_SECRET: 'only-for-the-tests-on-loopback',
  OIDC_NAME: 'Harbour ID',
};

/**
 * A real OpenID Connect issuer. Whoever signs in there as “verified mina@fans.example” is a person
 * with that address, proven; “unverified …” has it without proof, and “silent mina” has none.
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
    jwks: { keys: [newKey()] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 60,
      Interaction: 600,
      Session: 600,
    },
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
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    interact(provider, request, response).catch((error) => response.destroy(error));
  });
  server.listen(ports.openId, '127.0.0.1');
  await once(server, 'listening');
  return {
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The issuer's own sign-in page: it believes whatever one says. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Harbour ID</title><link rel="icon" href="data:,">
      <form method="post"><label>Login <input name="login"></label>
      <button>Sign in</button> <button name="turn" value="back">Turn back</button></form>`);
    return;
  }
  const fields = new URLSearchParams(await text(request));
  const result = fields.has('turn')
    ? { error: 'access_denied', error_description: 'They turned back' }
    : { login: { accountId: fields.get('login') ?? '' } };
  await provider.interactionFinished(request, response, result);
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'tests' };
}

function claimsOf(login: string) {
  const [kind, address = ''] = login.split(' ');
  const person = { sub: login, name: 'Mina ✦ 민아' };
  return kind === 'silent'
    ? person
    : { ...person, email: address, email_verified: kind === 'verified' };
}
