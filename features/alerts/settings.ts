import 'server-only';
import { createHash } from 'node:crypto';
import { env } from '@/lib/env';
import type { WebhookShape } from '@/lib/webhook-shape';
import type { Limits } from './policy';

/** `name` is what is stored of it: the address of a webhook is often a secret by itself. */
export type Target =
  | { name: string; kind: 'webhook'; url: string; shape: WebhookShape; secret: string | null }
  | { name: string; kind: 'mail'; to: string };
export type AlertSettings = { limits: Limits; targets: Target[] };

/** Whom to tell when the queue is late, and when that is, from the environment. */
export function alertSettings(): AlertSettings {
  const { ALERT_AFTER_MINUTES, ALERT_WAITING } = env();
  const secret = env().ALERT_SECRET ?? null;
  const webhooks = env().ALERT_WEBHOOK_URL.map(({ url, shape }) => webhook(url, shape, secret));
  const mails = env().ALERT_EMAIL.map((to) => ({ name: `mail ${to}`, kind: 'mail' as const, to }));
  return {
    limits: { afterMinutes: ALERT_AFTER_MINUTES, waiting: ALERT_WAITING },
    targets: [...webhooks, ...mails],
  };
}

/** One webhook, named by its host and by what tells it from others there. */
export function webhook(url: string, shape: WebhookShape, secret: string | null): Target {
  const mark = createHash('sha256').update(url).digest('hex').slice(0, 8);
  return { name: `webhook ${new URL(url).host} ${mark}`, kind: 'webhook', url, shape, secret };
}
