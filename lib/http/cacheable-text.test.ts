import { expect, test } from 'vitest';
import { cacheableText } from './cacheable-text';

function ask(ifNoneMatch?: string) {
  const headers = ifNoneMatch === undefined ? undefined : { 'if-none-match': ifNoneMatch };
  return cacheableText(new Request('http://a.test/', { headers }), 'hello', 'text/plain');
}

test('the first answer has a body, a tag and a type, and may be shared', async () => {
  const answer = ask();
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('hello');
  expect(answer.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
  expect(answer.headers.get('content-type')).toBe('text/plain');
  expect(answer.headers.get('cache-control')).toContain('s-maxage=60');
});

test('who has it already gets no body', async () => {
  const etag = ask().headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = ask(known);
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('etag')).toBe(etag);
  }
});

test('another tag, or none, gets the body', () => {
  for (const known of ['', '"other"', 'hello']) expect(ask(known).status).toBe(200);
});
