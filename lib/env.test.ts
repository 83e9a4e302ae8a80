import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseEnvironment, variables } from './env';

const secret = 'x'.repeat(32);

test('an empty environment is a valid one', () => {
  expect(parseEnvironment({})).toEqual({
    PORT: 3000,
    SITE_URL: 'http://localhost:3000',
    LIVE_CONNECTIONS: 5000,
    LIVE_CONNECTIONS_PER_NETWORK: 500,
    TRUST_PROXY: 0,
    LIGHTSTICK_DEMO: false,
    ALERT_AFTER_MINUTES: 5,
    ALERT_WAITING: 200,
    ALERT_WEBHOOK_URL: [],
    ALERT_WEBHOOK_SHAPE: 'plain',
    ALERT_EMAIL: [],
  });
});

test('an empty value counts as unset', () => {
  expect(parseEnvironment({ PORT: '', DATABASE_URL: ' ' })).toEqual(parseEnvironment({}));
});

test('the site is where the port is, until told otherwise', () => {
  expect(parseEnvironment({ PORT: '4000' }).SITE_URL).toBe('http://localhost:4000');
  expect(parseEnvironment({ SITE_URL: 'https://fans.example.org/' }).SITE_URL).toBe(
    'https://fans.example.org',
  );
});

test.each([
  [{ DATABASE_URL: 'mysql://db/app' }, 'DATABASE_URL must be an address like postgres://'],
  [{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL must be an address like postgres://'],
  [{ PORT: 'x' }, 'PORT must be a whole number'],
  [{ PORT: '70000' }, 'PORT must be at most 65535'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET must have at least 32 characters'],
  [{ LIGHTSTICK_DEMO: 'yes' }, 'LIGHTSTICK_DEMO must be 0 or 1'],
  [{ GOOGLE_CLIENT_ID: 'a' }, 'GOOGLE_CLIENT_SECRET is needed because GOOGLE_CLIENT_ID is set'],
  [{ OIDC_CLIENT_SECRET: 'a' }, 'OIDC_ISSUER is needed because OIDC_CLIENT_SECRET is set'],
  [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM is needed because SMTP_URL is set'],
  [{ PURGE_URL: 'https://front.example.org' }, 'PURGE_SECRET is needed because PURGE_URL is set'],
  [
    { PURGE_URL: 'https://me@front.example.org', PURGE_SECRET: secret },
    'PURGE_URL must have no user and no password in it',
  ],
  [
    { CHECK_URL: 'https://:hunter2@check.example.org', CHECK_SECRET: secret },
    'CHECK_URL must have no user and no password in it',
  ],
  [{ SITE_URL: 'nonsense' }, /^SITE_URL must be an address like \S+\.$/],
  [{ SITE_URL: 'https://me:hunter2@fans.example.org' }, 'SITE_URL must have no user'],
  [{ PURGE_SECRET: 'short' }, 'PURGE_SECRET must have at least 32 characters'],
  [{ ALERT_AFTER_MINUTES: '0' }, 'ALERT_AFTER_MINUTES must be at least 1'],
  [{ ALERT_WAITING: 'many' }, 'ALERT_WAITING must be a whole number'],
  [
    { ALERT_WEBHOOK_URL: 'https://a.example ftp://b.example' },
    'ALERT_WEBHOOK_URL must be addresses',
  ],
  [{ ALERT_WEBHOOK_URL: 'teams=https://a.example' }, 'ALERT_WEBHOOK_URL must be addresses'],
  [{ ALERT_WEBHOOK_URL: 'https://a.example' }, 'ALERT_SECRET is needed because ALERT_WEBHOOK_URL'],
  [
    { ALERT_WEBHOOK_URL: 'https://a.example https://me:hunter2@b.example', ALERT_SECRET: secret },
    /^ALERT_WEBHOOK_URL must have no user and no password in it\.$/,
  ],
  [{ ALERT_WEBHOOK_SHAPE: 'teams' }, 'ALERT_WEBHOOK_SHAPE must be plain, discord or slack'],
  [{ ALERT_SECRET: 'x'.repeat(32) }, 'ALERT_WEBHOOK_URL is needed because ALERT_SECRET is set'],
  [{ ALERT_SECRET: 'short' }, 'ALERT_SECRET must have at least 32 characters'],
  [{ ALERT_EMAIL: 'somebody' }, 'ALERT_EMAIL must be addresses like'],
  [{ ALERT_EMAIL: 'a@b.example' }, 'SMTP_URL is needed because ALERT_EMAIL is set'],
  [{ LIGHTSTICK_COMPRESS: 'no' }, 'LIGHTSTICK_COMPRESS must be 0 or 1'],
  [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY must be at least 0'],
])('%o is refused by name', (source, message) => {
  expect(() => parseEnvironment(source)).toThrow(message);
});

test('several webhooks and mailboxes may be told', () => {
  const source = {
    LIGHTSTICK_DEMO: '1',
    ALERT_WEBHOOK_URL: 'https://a.example/x  slack=https://b.example',
    ALERT_WEBHOOK_SHAPE: 'discord',
    ALERT_EMAIL: 'a@example.org b@example.org',
  };
  expect(parseEnvironment(source)).toMatchObject({
    ALERT_WEBHOOK_URL: [
      { url: 'https://a.example/x', shape: 'discord' },
      { url: 'https://b.example', shape: 'slack' },
    ],
    ALERT_EMAIL: ['a@example.org', 'b@example.org'],
  });
});

test('Discord and Slack are told each in its form, without a secret', () => {
  const discord = 'https://discord.com/api/webhooks/1/x';
  const slack = 'https://hooks.slack.com/services/T/B/x';
  const source = { ALERT_WEBHOOK_URL: `${discord} ${slack}` };
  expect(parseEnvironment(source).ALERT_WEBHOOK_URL).toEqual([
    { url: discord, shape: 'discord' },
    { url: slack, shape: 'slack' },
  ]);
  expect(() => parseEnvironment({ ALERT_WEBHOOK_URL: `${discord} https://a.example` })).toThrow(
    'ALERT_SECRET is needed',
  );
});

test('every wrong variable is named at once, and no value is repeated', () => {
  const wrong = { AUTH_SECRET: 'hunter2', DATABASE_URL: 'mysql://me:hunter2@db' };
  expect(() => parseEnvironment(wrong)).toThrow(/^(?=.*AUTH_SECRET)(?!.*hunter2).*/s);
  expect(() => parseEnvironment(wrong)).toThrow('DATABASE_URL');
  expect(() => parseEnvironment({ ...wrong, AUTH_SECRET: secret })).not.toThrow('AUTH_SECRET');
});

test('.env.example names every variable, and only those', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.sort()).toEqual(Object.keys(variables).sort());
});
