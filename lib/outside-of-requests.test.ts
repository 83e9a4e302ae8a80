import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { outsideOfRequests } from './outside-of-requests';

test('nothing of the request is there, whatever began in it', async () => {
  outsideOfRequests(() => {});
  const request = new AsyncLocalStorage<string>();
  const seen = await request.run('a request', async () => {
    const later = () => new Promise((resolve) => setTimeout(() => resolve(request.getStore()), 1));
    return [await later(), await outsideOfRequests(later), request.getStore()];
  });
  expect(seen).toEqual(['a request', undefined, 'a request']);
});
