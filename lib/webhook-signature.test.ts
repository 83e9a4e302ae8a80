import { expect, test } from 'vitest';
import { webhookHeaders } from './webhook-signature';

test('signs as Standard Webhooks does', () => {
  // By openssl: printf 'msg_1.1764000000.{"a":1}' | openssl dgst -sha256 -hmac secret -binary | base64
  const headers = webhookHeaders('{"a":1}', 'secret', {
    id: 'msg_1',
    now: new Date(1_764_000_000_999),
  });
  expect(headers).toEqual({
    'content-type': 'application/json',
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1764000000',
    'webhook-signature': 'v1,+8QcwmQSWl9WXc+hPJN8J1T6rHPBX4gywktNjs0hzNc=',
  });
});
