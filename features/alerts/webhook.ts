import 'server-only';
import { createHmac } from 'node:crypto';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { type Alert, alertSentences } from './alert';
import type { Shape } from './settings';

/** The body of a webhook in the form that its receiver takes. */
export function webhookBody(alert: Alert, shape: Shape, locale: Locale): string {
  if (shape === 'plain') return JSON.stringify(alert);
  const { alerts, site } = messagesIn(locale);
  const text = [
    format(alerts.subject, { site: site.name }),
    ...alertSentences(alert, alerts, locale),
    alert.data.url,
  ].join('\n');
  return JSON.stringify(
    shape === 'slack' ? { text } : { content: text, allowed_mentions: { parse: [] } },
  );
}

/**
 * The headers that prove a webhook ours, as Standard Webhooks 1.0 has them: HMAC-SHA256 by the bytes of
 * the secret over `id.timestamp.body`, in base64. The timestamp is in seconds.
 */
export function signatureHeaders(id: string, at: Date, body: string, secret: string) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
}
