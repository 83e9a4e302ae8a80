import 'server-only';
import { lt, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { outboxMail } from '@/db/schema/members';
import { env } from '@/lib/env';
import { type Mail, sendBySmtp } from '@/lib/mail';

/** How mail leaves: through the mail server, into the demo's outbox page, or, null, not at all. */
export function mailWay(): 'smtp' | 'outbox' | null {
  if (env().SMTP_URL) return 'smtp';
  return env().LIGHTSTICK_DEMO ? 'outbox' : null;
}

/** Sends a mail, or shows it in the demo's outbox and the terminal. Throws where it can do neither. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL: server, MAIL_FROM: from } = env();
  if (server && from) return sendBySmtp(server, from, mail);
  if (mailWay() !== 'outbox') throw new Error('There is no way to send mail.');
  const { to: recipient, subject, text: body } = mail;
  await db().delete(outboxMail).where(lt(outboxMail.createdAt, sql`now() - interval '1 day'`));
  await db().insert(outboxMail).values({ recipient, subject, body });
  console.info(`Mail to ${recipient}: ${subject}\n${body}`);
}
