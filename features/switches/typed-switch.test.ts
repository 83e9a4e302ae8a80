import { expect, test } from 'vitest';
import { isMendable, readTypedSwitch, typedSwitchCookie } from './typed-switch';

const typed = (fields: Record<string, unknown>) =>
  readTypedSwitch(/=([^;]*)/.exec(typedSwitchCookie(fields) ?? '')?.[1]);

test('a message of 280 emoji comes back whole', () => {
  const message = '👩‍👩‍👧‍👦'.repeat(280);
  expect(typed({ message })?.message).toBe(message);
});

test.each([
  ['2026-11-24T09:30:00.000Z', '2026-11-24T09:30'],
  ['2026-11-24T09:30', '2026-11-24T09:30'],
  ['', ''],
])('the time %j is shown as %j', (untilAt, shown) => {
  expect(typed({ untilAt })?.untilAt).toBe(shown);
});

test('a form is shown again for what can be mended in it', () => {
  for (const code of ['too-long', 'end-wrong', 'switched-since', 'unavailable'] as const)
    expect(isMendable(code), code).toBe(true);
  for (const code of ['already-so', 'already-undone', 'not-allowed'] as const)
    expect(isMendable(code), code).toBe(false);
});
