import { expect, test, vi } from 'vitest';
import { answerJson, refuse, writingDoor } from './door';

const site = 'http://localhost:3000';

function knock(init: RequestInit & { duplex?: 'half' } = {}, headers: Record<string, string> = {}) {
  return new Request(`${site}/api/x`, {
    method: 'POST',
    ...init,
    headers: { origin: site, ...headers },
  });
}

const asJson = { accept: 'application/json', 'content-type': 'application/json' };
const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
const welcome = vi.fn(async () => answerJson({ in: true }));

async function errorOf(response: Response) {
  expect(welcome).not.toHaveBeenCalled();
  return { status: response.status, ...(await response.json()).error };
}

test('what a page of this site sent comes in, read', async () => {
  const fields = await new Promise((resolve) => {
    void writingDoor(knock({ body: '{"text":"축하해"}' }, asJson), async (entry) => {
      resolve(entry);
      return answerJson({});
    });
  });
  expect(fields).toMatchObject({ fields: { text: '축하해' }, json: true });
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling domain', { 'sec-fetch-site': 'same-site' }],
  ['an older browser on another site', { origin: 'https://evil.example' }],
])('%s stays outside', async (_, headers) => {
  const response = await writingDoor(knock({ body: '{}' }, { ...asJson, ...headers }), welcome);
  expect(await errorOf(response)).toMatchObject({ status: 403, code: 'cross-origin' });
});

test.each([
  ['{"text":', asJson, 400, 'malformed'],
  ['', asJson, 400, 'malformed'],
  ['[]', asJson, 400, 'malformed'],
  ['"text"', asJson, 400, 'malformed'],
  [new Uint8Array([0x7b, 0xff, 0x7d]), asJson, 400, 'malformed'],
  ['x'.repeat(70_000), asJson, 413, 'too-large'],
  ['<text/>', { ...asJson, 'content-type': 'application/xml' }, 415, 'unsupported'],
])('what cannot be read stays outside (%#)', async (body, headers, status, code) => {
  const response = await writingDoor(knock({ body }, headers), welcome);
  expect(await errorOf(response)).toMatchObject({ status, code });
});

test('a body that never says how long it is is read no further than the limit', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(10_000).fill(120));
    },
  });
  const response = await writingDoor(knock({ body: endless, duplex: 'half' }, asJson), welcome);
  expect(await errorOf(response)).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(12);
});

test('a database that is away is a 503 that says when to come back; a mistake of ours is thrown', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const script = { accept: 'application/json' };
  const away = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const response = await writingDoor(knock({}, script), () => Promise.reject(away));
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  const mistake = new TypeError('x is not a function');
  await expect(writingDoor(knock({}, script), () => Promise.reject(mistake))).rejects.toBe(mistake);
  log.mockRestore();
});

test('a form that is refused is led to the reason, in its language, and can go back', async () => {
  const form = { body: 'lang=ko&next=%2Fko%2Fposts%2Fx%23reactions', headers: asForm };
  const response = await writingDoor(knock(form, asForm), async (entry) =>
    refuse(entry, { code: 'rate-limited', retryAfter: 40 }),
  );
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(
    '/ko/refused?code=rate-limited&next=%2Fko%2Fposts%2Fx%23reactions&wait=40',
  );
});

test('a form that does not say so speaks the language of its page and goes back there', async () => {
  const headers = { ...asForm, referer: `${site}/ko/posts/x?sort=oldest`, 'accept-language': 'en' };
  const response = await writingDoor(
    knock({ body: 'next=//evil.example' }, headers),
    async (entry) => refuse(entry, { code: 'not-found' }),
  );
  expect(response.headers.get('location')).toBe(
    '/ko/refused?code=not-found&next=%2Fko%2Fposts%2Fx%3Fsort%3Doldest',
  );
});
