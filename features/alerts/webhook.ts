import 'server-only';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { WebhookShape } from '@/lib/webhook-shape';
import { messagesIn } from '@/messages/messages';
import { type Alert, alertSentences } from './alert';

/** The body of a webhook in the form that its receiver takes. */
export function webhookBody(alert: Alert, shape: WebhookShape, locale: Locale): string {
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
