import { createHmac, randomUUID } from 'node:crypto';

/**
 * The headers that prove a body is ours, as Standard Webhooks 1.0 has them: HMAC-SHA256 over id,
 * time (seconds since 1970) and body. Whoever receives it refuses an old time, against replays. The
 * key is what a secret of the form `whsec_…` has in base64, else the bytes of the secret itself.
 */
export function webhookHeaders(
  body: string,
  secret: string,
  { id = randomUUID(), now = new Date() }: { id?: string; now?: Date } = {},
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature.digest('base64')}`,
  };
}

function keyOf(secret: string): Buffer {
  const inBase64 = /^whsec_([A-Za-z\d+/]+={0,2})$/.exec(secret)?.[1];
  return inBase64 ? Buffer.from(inBase64, 'base64') : Buffer.from(secret);
}
