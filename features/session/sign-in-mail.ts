import 'server-only';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Mail } from '@/lib/mail';
import { messagesIn } from '@/messages/messages';

/** The mail that carries a sign-in link, as plain text and as simple HTML that says the same. */
export function signInMail(to: string, link: string, locale: Locale): Mail {
  const { mail, site } = messagesIn(locale);
  const named = { site: site.name };
  const subject = format(mail.signInSubject, named);
  const text = [mail.signInGreeting, mail.signInText, link, mail.signInIgnore].join('\n\n');
  const html = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.6">
<p>${mail.signInGreeting}</p>
<p>${mail.signInText}</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 24px;border-radius:24px;background:#b8145a;color:#ffffff;font-weight:bold;text-decoration:none">${format(mail.signInButton, named)}</a></p>
<p style="overflow-wrap:anywhere">${escapeHtml(link)}</p>
<p>${mail.signInIgnore}</p>
</body>
</html>`;
  return { to, subject, text, html };
}

/** The link carries what someone typed as their address. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
