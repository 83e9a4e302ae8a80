import 'server-only';
import { sendMail } from '@/features/session/mail';
import { defaultLocale } from '@/lib/i18n/locales';
import { webhookHeaders } from '@/lib/webhook-signature';
import type { Alert } from './alert';
import { alertMail } from './alert-mail';
import type { Target } from './settings';
import { webhookBody } from './webhook';

const WEBHOOK_PATIENCE_MS = 5000;
/** A mail server that was asked has the mail, however slow: asking again too soon sends it twice. */
const MAIL_PATIENCE_MS = 30_000;

/**
 * Tells one target, once. Throws with the reason when a webhook did not take it within five seconds,
 * or a mail server within thirty.
 */
export async function send(id: string, target: Target, alert: Alert): Promise<void> {
  if (target.kind === 'mail')
    return inTime(sendMail(alertMail(id, target.to, alert, defaultLocale)));
  const body = webhookBody(alert, target.shape, defaultLocale);
  const response = await fetch(target.url, {
    method: 'POST',
    headers: target.secret
      ? webhookHeaders(body, target.secret, { id })
      : { 'content-type': 'application/json' },
    body,
    // A place that was moved is for the operator to name; a signed text goes nowhere else.
    redirect: 'manual',
    signal: AbortSignal.timeout(WEBHOOK_PATIENCE_MS),
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
    timer = setTimeout(() => reject(new Error('no answer within 30 seconds')), MAIL_PATIENCE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
