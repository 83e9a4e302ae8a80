import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseWithWords } from './refuse-with-words';

const request = new Request('http://localhost:3000/api/posts/a-story/comments', { method: 'POST' });
const entryWith = (fields: Record<string, unknown>, json = false) =>
  ({ fields, json, locale: 'en', next: '/en/posts/a-story' }) as const;

test('a form gets its words back, with the reason, the status and when to come again', async () => {
  const fields = {
    text: '축하해\n</textarea><script>alert(1)</script>',
    parentId: 'p',
    lang: 'en',
  };
  const response = refuseWithWords(request, entryWith(fields), { code: 'busy' });
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  const page = await response.text();
  expect(page).toContain(
    '>\n축하해\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>',
  );
  expect(page).toContain('action="/api/posts/a-story/comments"');
  expect(page).toContain('name="parentId" value="p"');
  expect(page).toMatch(/Try again in \d seconds/);
});

test('nothing that was sent can leave its place in the page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (text, value) => {
      const fields = { text: `x${text}`, clientKey: value };
      const response = refuseWithWords(request, entryWith(fields), {
        code: 'too-long',
        limit: 1000,
      });
      const page = await response.text();
      expect(page.match(/<(?:script|input|textarea|\/textarea)/g)).toEqual([
        '<input',
        '<textarea',
        '</textarea',
      ]);
      expect(page.match(/value="[^"<>]*"/g)).toHaveLength(1);
    }),
  );
});

test('a key that has stored other words is not sent again', async () => {
  const fields = { text: 'other words', clientKey: 'used' };
  const response = refuseWithWords(request, entryWith(fields), { code: 'key-reused' });
  expect(response.status).toBe(409);
  expect(await response.text()).not.toContain('clientKey');
});

test('a script, and a form without words, are refused as ever', async () => {
  const script = refuseWithWords(request, entryWith({ text: 'mine' }, true), { code: 'closed' });
  expect([script.status, (await script.json()).error.code]).toEqual([409, 'closed']);
  const empty = refuseWithWords(request, entryWith({ text: '\u200b' }), { code: 'invisible' });
  expect(empty.headers.get('location')).toMatch(/^\/en\/refused\?code=invisible/);
});
