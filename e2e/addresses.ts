/** Where everything that the browser tests start listens: loopback, and the same in every run. */
export const ports = { demo: 3210, plain: 3211, openId: 3212, smtp: 3213, mailbox: 3214 };

/** The demo, as `npm start` runs it: one-press sign-in, mail in the outbox. */
export const demoUrl = `http://localhost:${ports.demo}`;
/**
 * The same build on the same database without the demo: mail by SMTP, an OpenID Connect issuer.
 * Another host name, because browsers share cookies between ports.
 */
export const plainUrl = `http://127.0.0.1:${ports.plain}`;
export const issuerUrl = `http://127.0.0.1:${ports.openId}`;
export const mailboxUrl = `http://127.0.0.1:${ports.mailbox}`;
