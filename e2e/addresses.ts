/** The first of the ports that the browser tests take; another one lets two runs share a machine. */
const first = Number(process.env.E2E_FIRST_PORT ?? 3210);

/** Where everything that the browser tests start listens: on loopback. */
export const ports = {
  demo: first,
  plain: first + 1,
  openId: first + 2,
  smtp: first + 3,
  mailbox: first + 4,
  withoutMail: first + 5,
  ending: first + 6,
  alerting: first + 7,
};

/** The demo, as `npm start` runs it: one-press sign-in, mail in the outbox. */
export const demoUrl = `http://localhost:${ports.demo}`;
/**
 * The same build on the same database without the demo: mail by SMTP, an OpenID Connect issuer.
 * Another host name, because browsers share cookies between ports.
 */
export const plainUrl = `http://127.0.0.1:${ports.plain}`;
export const issuerUrl = `http://127.0.0.1:${ports.openId}`;
export const mailboxUrl = `http://127.0.0.1:${ports.mailbox}`;
