import { describe, expect, test } from 'vitest';
import { roles } from '@/features/members/role';
import { maySwitch, openToAll, type PostSwitch, switchInForce } from './policy';

const now = new Date('2026-11-23T12:00:00Z');
const closed: PostSwitch = { ...openToAll, mode: 'closed', message: 'Back soon', endsAt: now };
const at = (ms: number) => new Date(now.getTime() + ms);

describe('the switch in force', () => {
  test.each([
    ['a post without a row', null, openToAll],
    ['a row without an end', { ...closed, endsAt: null }, { ...closed, endsAt: null }],
    ['a row before its end', { ...closed, endsAt: at(1) }, { ...closed, endsAt: at(1) }],
    ['a row at its end', closed, openToAll],
    ['a row after its end', { ...closed, endsAt: at(-1) }, openToAll],
  ])('%s', (_, row, expected) => {
    expect(switchInForce(row, now)).toEqual(expected);
  });
});

describe('who may switch a post', () => {
  const allowed = { fan: false, moderator: true, editor: true, owner: true };
  const kinds = ['warn', 'mute', 'hold', 'ban'] as const;
  const table = roles.flatMap((role) => [
    { role, under: 'nothing', sanctions: [], may: allowed[role] },
    ...kinds.map((kind) => ({
      role,
      under: kind,
      sanctions: [{ kind }],
      may: kind === 'warn' && allowed[role],
    })),
  ]);

  test.each(table)('$role under $under: $may', ({ role, sanctions, may }) => {
    expect(maySwitch({ role, sanctions })).toBe(may);
  });

  test('a visitor: false', () => {
    expect(maySwitch(null)).toBe(false);
  });
});
