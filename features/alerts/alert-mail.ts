import 'server-only';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Mail } from '@/lib/mail';
import { messagesIn } from '@/messages/messages';
import { type Alert, alertSentences } from './alert';

/**
 * The mail that says that the queue is late, as plain text and as simple HTML that says the same; it
 * is named by the delivery's id, at each attempt alike.
 */
export function alertMail(id: string, to: string, alert: Alert, locale: Locale): Mail {
  const { alerts, site } = messagesIn(locale);
  const subject = format(alerts.subject, { site: site.name });
  const sentences = alertSentences(alert, alerts, locale);
  const { url } = alert.data;
  const html = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.6">
${sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}
<p><a href="${encodeURI(url)}">${alerts.open}</a></p>
</body>
</html>`;
  const text = [...sentences, `${alerts.open}: ${url}`].join('\n\n');
  const messageId = `<alert-${id}@${new URL(url).hostname}>`;
  return { to, subject, text, html, messageId };
}
