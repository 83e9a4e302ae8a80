import { createHmac, randomUUID } from 'node:crypto';

/**
 * The headers that prove a body is ours, as Standard Webhooks 1.0 has them: HMAC-SHA256 over id,
 * time (seconds since 1970) and body. Whoever receives it refuses an old time, against replays.
 */
export function webhookHeaders(
  body: string,
  secret: string,
  { id = randomUUID(), now = new Date() }: { id?: string; now?: Date } = {},
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature.digest('base64')}`,
  };
}
