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

test('a secret as the libraries have it is a key in base64', () => {
  // The same with -mac HMAC -macopt hexkey:, and the bytes behind whsec_.
  const headers = webhookHeaders('{"a":1}', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
    id: 'msg_1',
    now: new Date(1_764_000_000_999),
  });
  expect(headers['webhook-signature']).toBe('v1,oYBKHvuvS3m6w3IsFOopUZ2N8VJ34DNVV/dC/ZddbfE=');
});
