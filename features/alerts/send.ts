import 'server-only';
import { sendMail } from '@/features/session/mail';
import { defaultLocale } from '@/lib/i18n/locales';
import { webhookHeaders } from '@/lib/webhook-signature';
import type { Alert } from './alert';
import { alertMail } from './alert-mail';
import type { Target } from './settings';
import { webhookBody } from './webhook';

const PATIENCE_MS = 5000;

/** Tells one target, once. Throws with the reason when it did not take it within five seconds. */
export async function send(id: string, target: Target, alert: Alert): Promise<void> {
  if (target.kind === 'mail') return inTime(sendMail(alertMail(target.to, alert, defaultLocale)));
  const body = webhookBody(alert, target.shape, defaultLocale);
  const response = await fetch(target.url, {
    method: 'POST',
    headers: target.secret
      ? webhookHeaders(body, target.secret, { id })
      : { 'content-type': 'application/json' },
    body,
    // A place that was moved is for the operator to name; a signed text goes nowhere else.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`status ${response.status}`);
}

/** What went wrong, for the operator, without any address of ours. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return String(cause).slice(0, 300);
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within 5 seconds')), PATIENCE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
