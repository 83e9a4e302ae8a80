import { expect, test } from 'vitest';
import { refuseSwitch } from './refuse-switch';
import { readTypedSwitch } from './typed-switch';

const next = '/en/moderation/posts?q=voice&did=before';
const request = new Request('http://localhost:3000/api/posts/voice/switch', { method: 'POST' });
const typed = { mode: 'closed', message: 'Back soon 💜', until: '1h', changedAt: '' };
const entryWith = (fields: Record<string, unknown>) =>
  ({ fields, json: false, locale: 'en', next }) as const;

function keptBy(response: Response) {
  const value = /=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  return readTypedSwitch(value);
}

test.each(['too-long', 'switched-since'] as const)(
  'what was typed comes back to the card: %s',
  (code) => {
    const response = refuseSwitch(request, entryWith(typed), 'voice', { code });
    expect(response.headers.get('location')).toBe(
      `/en/moderation/posts?q=voice&refused=${code}&post=voice#post-voice`,
    );
    expect(keptBy(response)).toMatchObject({
      mode: 'closed',
      message: 'Back soon 💜',
      until: '1h',
    });
  },
);

test('when nothing can be stored now, a page that needs nothing says so, and leads back', () => {
  const refusal = { code: 'unavailable' } as const;
  const response = refuseSwitch(request, entryWith(typed), 'voice', refusal);
  const to = new URL(response.headers.get('location') ?? '', 'http://localhost');
  expect(to.pathname).toBe('/en/refused');
  expect(to.searchParams.get('next')).toContain('refused=unavailable&post=voice#post-voice');
  expect(keptBy(response)?.message).toBe('Back soon 💜');
});

test('who is signed out comes back by the sign-in', () => {
  const refusal = { code: 'signed-out' } as const;
  const response = refuseSwitch(request, entryWith(typed), 'voice', refusal, null);
  expect(response.headers.get('location')).toMatch(/^\/en\/sign-in\?next=/);
  expect(keptBy(response)?.message).toBe('Back soon 💜');
});

test('a message that no cookie holds is given back in a page of its own', async () => {
  const message = Array.from({ length: 4000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + 5 * at),
  ).join('');
  const entry = entryWith({ ...typed, message });
  const response = refuseSwitch(request, entry, 'voice', { code: 'too-long', limit: 280 });
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain(`${message}</textarea>`);
  expect(page).toContain('name="mode" value="closed"');
});

test('nothing is kept of what cannot be mended there, or of a press without fields', () => {
  const refused = refuseSwitch(request, entryWith(typed), 'voice', { code: 'already-so' });
  expect(keptBy(refused)).toBeNull();
  const press = entryWith({ preset: 'celebration' });
  expect(keptBy(refuseSwitch(request, press, 'voice', { code: 'switched-since' }))).toBeNull();
});
