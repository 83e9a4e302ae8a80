import 'server-only';
import { z } from 'zod';
import { shapedAddress, type WebhookShape, webhookShape } from './webhook-shape';

const text = z.string().min(1).optional();
const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address like ${example}` }).optional();
/** An address to be asked or shown: `fetch` refuses one with a password, and repeats it all. */
const webAddress = (example: string) =>
  address(/^https?$/, example).refine(hasNoPassword, { error: NO_PASSWORD });
const NO_PASSWORD = 'must have no user and no password in it';
const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: 'must be a whole number' })
    .int({ error: 'must be a whole number' })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });

const several = (one: z.ZodType<string>, error: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine((all) => all.every((each) => one.safeParse(each).success), { error });

const webhook = z.url({ protocol: /^https?$/ });
const postgres = address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database');

function hasNoPassword(url = ''): boolean {
  const parsed = URL.parse(url);
  return !parsed?.username && !parsed?.password;
}

/** Every variable the application reads. `.env.example` says what each is for. */
export const variables = {
  DATABASE_URL: postgres,
  DATABASE_REPLICA_URL: postgres,
  LIGHTSTICK_DB_DRIVER: z.enum(['pg', 'neon'], { error: 'must be pg or neon' }).optional(),
  LIGHTSTICK_NEON_PROXY: text,
  AUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  PORT: wholeNumber(1, 65_535).default(3000),
  SITE_URL: webAddress('https://fans.example.org'),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  LIVE_CONNECTIONS: wholeNumber(0, 100_000).default(5000),
  LIVE_CONNECTIONS_PER_NETWORK: wholeNumber(1, 100_000).default(500),
  PURGE_URL: webAddress('https://front.example.org/purge'),
  PURGE_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  CHECK_URL: webAddress('https://check.example.org/comments'),
  CHECK_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  ALERT_AFTER_MINUTES: wholeNumber(1, 1440).default(5),
  ALERT_WAITING: wholeNumber(1, 1_000_000).default(200),
  ALERT_WEBHOOK_URL: several(
    z.string().refine((text) => webhook.safeParse(shapedAddress(text).url).success),
    'must be addresses like https://hooks.example.org/moderators, with a space between two',
  ).refine((all) => all.every((text) => hasNoPassword(shapedAddress(text).url)), {
    error: NO_PASSWORD,
  }),
  ALERT_WEBHOOK_SHAPE: webhookShape.default('plain'),
  ALERT_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  ALERT_EMAIL: several(
    z.email(),
    'must be addresses like moderators@example.org, with a space between two',
  ),
  LIGHTSTICK_COMPRESS: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  LIGHTSTICK_DEMO: z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .default('0')
    .transform((value) => value === '1'),
  SMTP_URL: address(/^smtps?$/, 'smtps://user:password@mail.example.org:465'),
  MAIL_FROM: text,
  OIDC_ISSUER: webAddress('https://accounts.example.org'),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  DISCORD_CLIENT_ID: text,
  DISCORD_CLIENT_SECRET: text,
  APPLE_CLIENT_ID: text,
  APPLE_CLIENT_SECRET: text,
  TWITTER_CLIENT_ID: text,
  TWITTER_CLIENT_SECRET: text,
  KAKAO_CLIENT_ID: text,
  KAKAO_CLIENT_SECRET: text,
  LINE_CLIENT_ID: text,
  LINE_CLIENT_SECRET: text,
  NAVER_CLIENT_ID: text,
  NAVER_CLIENT_SECRET: text,
};

/** Variables that make sense only together: one without the rest is a typing mistake. */
const together: (keyof typeof variables)[][] = [
  ['PURGE_URL', 'PURGE_SECRET'],
  ['CHECK_URL', 'CHECK_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ...(['GOOGLE', 'DISCORD', 'APPLE', 'TWITTER', 'KAKAO', 'LINE', 'NAVER'] as const).map(
    (name): (keyof typeof variables)[] => [`${name}_CLIENT_ID`, `${name}_CLIENT_SECRET`],
  ),
];

const schema = z
  .object(variables)
  .superRefine((values, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    for (const group of together) {
      const present = group.find((name) => values[name] !== undefined);
      if (!present) continue;
      for (const name of group)
        if (values[name] === undefined) refuse(name, `is needed because ${present} is set`);
    }
    if (values.SMTP_URL && !values.MAIL_FROM)
      refuse('MAIL_FROM', 'is needed because SMTP_URL is set');
    const { ALERT_SECRET: secret } = values;
    const webhooks = webhooksOf(values);
    // Discord and Slack look at no signature; whoever else is told must be able to.
    if (webhooks.some(({ shape }) => shape === 'plain') && !secret)
      refuse('ALERT_SECRET', 'is needed because ALERT_WEBHOOK_URL is set');
    if (secret && webhooks.length === 0)
      refuse('ALERT_WEBHOOK_URL', 'is needed because ALERT_SECRET is set');
    if (values.ALERT_EMAIL.length > 0 && !values.SMTP_URL && !values.LIGHTSTICK_DEMO)
      refuse('SMTP_URL', 'is needed because ALERT_EMAIL is set');
  })
  .transform((values) => ({
    ...values,
    ALERT_WEBHOOK_URL: webhooksOf(values),
    SITE_URL: (values.SITE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
  }));

type Webhooks = { ALERT_WEBHOOK_URL: string[]; ALERT_WEBHOOK_SHAPE: WebhookShape };

/** The webhooks for alerts, each with its shape: its own, or the one of all others. */
function webhooksOf({ ALERT_WEBHOOK_URL: texts, ALERT_WEBHOOK_SHAPE: others }: Webhooks) {
  return texts.map(shapedAddress).map(({ url, shape }) => ({ url, shape: shape ?? others }));
}

export type Environment = z.output<typeof schema>;

/** Thrown for a wrong or missing variable; the message names each one on a line of its own. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads the variables from `source`; an empty value counts as unset.
 * Throws an EnvironmentError that names every wrong variable, and never repeats its value.
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.keys(variables).map((name) => [name, source[name]?.trim() || undefined]);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  throw new EnvironmentError([...new Set(lines)].join('\n'));
}

let parsed: Environment | undefined;

/** The environment of this process, parsed once, on first use: a build needs none of it. */
export function env(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** The value of a variable the caller can't work without; throws an EnvironmentError if unset. */
export function requireVariable(name: 'DATABASE_URL' | 'AUTH_SECRET'): string {
  const value = env()[name];
  if (!value) throw new EnvironmentError(`${name} is not set; .env.example says what it is for.`);
  return value;
}
