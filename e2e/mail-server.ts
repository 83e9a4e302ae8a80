import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { mailboxUrl, ports } from './addresses';

export type ReceivedMail = { to: string; subject: string; text: string; html: string };

/**
 * A real SMTP server that keeps what it receives and shows it at `mailboxUrl`, newest first. It
 * refuses recipients that begin with "refused", as a server does for a mailbox that isn't there.
 */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('refused') ? new Error('550 No such mailbox') : null),
    onData: (stream, session, done) => {
      buffer(stream).then((raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.unshift(parseMail(to, raw.toString('latin1')));
        done();
      }, done);
    },
  });
  const mailbox = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(received));
  });
  smtp.listen(ports.smtp, '127.0.0.1');
  mailbox.listen(ports.mailbox, '127.0.0.1');
  await Promise.all([once(smtp.server, 'listening'), once(mailbox, 'listening')]);
  return {
    stop: async () => {
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(resolve)),
        new Promise((resolve) => mailbox.close(resolve)),
      ]);
    },
  };
}

/** The newest mail to this address; throws if none has come. */
export async function newestMailTo(address: string): Promise<ReceivedMail> {
  const received = (await (await fetch(mailboxUrl)).json()) as ReceivedMail[];
  const mail = received.find(({ to }) => to === address);
  if (!mail) throw new Error(`No mail to ${address} has come.`);
  return mail;
}

/** Reads what nodemailer writes: a subject and two alternatives, each with its encoding (RFC 2045). */
function parseMail(to: string, raw: string): ReceivedMail {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1];
  const parts = boundary ? raw.split(`--${boundary}`) : [];
  const part = (type: string) => decodePart(parts.find((text) => text.includes(type)) ?? '');
  const subject = /^Subject: ((?:.|\r\n[ \t])*)/m.exec(raw)?.[1] ?? '';
  return {
    to,
    subject: decodeWords(subject.replace(/\r\n[ \t]/g, ' ')),
    text: part('text/plain'),
    html: part('text/html'),
  };
}

function decodePart(part: string): string {
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  const bytes = /base64/i.test(head)
    ? Buffer.from(text, 'base64')
    : Buffer.from(decodeQuoted(text.replace(/=\r\n/g, '')), 'latin1');
  return bytes.toString('utf8').trim();
}

/** Encoded words of a header, RFC 2047. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, encoding: string, word: string) => {
      const bytes = /b/i.test(encoding)
        ? Buffer.from(word, 'base64')
        : Buffer.from(decodeQuoted(word.replace(/_/g, ' ')), 'latin1');
      return bytes.toString('utf8');
    });
}

function decodeQuoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
