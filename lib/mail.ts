import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for what is sent again, so that a mailbox can tell; unset: a random one. */
  messageId?: string;
};

const CONNECT_TIMEOUT_MS = 10_000;

const shared = globalThis as typeof globalThis & { lightstickMail?: Map<string, Transporter> };
shared.lightstickMail ??= new Map();
const transports = shared.lightstickMail;

/**
 * Sends one mail through the server at `smtpUrl` and returns once that server took it. Throws when
 * it can't be reached or refuses the recipient.
 */
export async function sendBySmtp(smtpUrl: string, from: string, mail: Mail): Promise<void> {
  const known = transports.get(smtpUrl);
  const transport = known ?? openTransport(smtpUrl);
  if (!known) transports.set(smtpUrl, transport);
  await transport.sendMail({ from, ...mail });
}

function openTransport(url: string): Transporter {
  return createTransport({
    url,
    pool: true,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: CONNECT_TIMEOUT_MS,
    // What we send is our own text: nothing in it may make the server open files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
