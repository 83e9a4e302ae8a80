import { expect, test } from 'vitest';
import { refuseSanction } from './refuse-sanction';
import { readTypedSanction } from './typed-sanction';

const commentId = '019a0000-0000-7000-8000-000000000001';
const next = '/ko/moderation/members/mina';
const request = new Request('http://localhost:3000/api/members/m/sanctions', { method: 'POST' });
const typed = {
  kind: 'mute',
  reason: 'spam',
  term: 'week',
  until: '2020-01-01',
  note: '세 번째예요 🙏',
  commentId,
};
const entryWith = (fields: Record<string, unknown>) =>
  ({ fields, json: false, locale: 'ko', next }) as const;

function keptBy(response: Response) {
  const value = /=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  return readTypedSanction(value);
}

test('a refused form comes back with its reason, its comment and all that was typed', () => {
  const response = refuseSanction(request, entryWith(typed), { code: 'end-missing' });
  expect(response.headers.get('location')).toBe(
    `${next}?refused=end-missing&for=${commentId}#sanction`,
  );
  expect(keptBy(response)).toEqual(typed);
});

test('who is signed out comes back to it by the sign-in', () => {
  const response = refuseSanction(request, entryWith(typed), { code: 'signed-out' }, null);
  const to = new URL(response.headers.get('location') ?? '', 'http://localhost');
  expect(to.pathname).toBe('/ko/sign-in');
  expect(to.searchParams.get('next')).toContain(`${next}?refused=signed-out`);
  expect(keptBy(response)).toEqual(typed);
});

test('when nothing can be stored now, a page that needs nothing says so, and leads back', () => {
  const response = refuseSanction(request, entryWith(typed), { code: 'unavailable' });
  expect(response.headers.get('location')).toMatch(/^\/ko\/refused\?code=unavailable&next=.*mina/);
  expect(keptBy(response)).toEqual(typed);
});

test('a note that no cookie holds is given back in a page of its own', async () => {
  const note = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + 5 * at)).join(
    '',
  );
  const response = refuseSanction(request, entryWith({ ...typed, note }), {
    code: 'too-long',
    limit: 300,
  });
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain(`${note}</textarea>`);
  expect(page).toContain('name="kind" value="mute"');
});

test.each(['not-allowed', 'role-not-below', 'not-found'] as const)(
  'where there is no form to come back to, a page says so: %s',
  (code) => {
    const response = refuseSanction(request, entryWith(typed), { code });
    expect(response.headers.get('location')).toMatch(/^\/ko\/refused\?code=/);
    expect(response.headers.get('set-cookie')).toBeNull();
  },
);
