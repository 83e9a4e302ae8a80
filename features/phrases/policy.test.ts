import { describe, expect, test } from 'vitest';
import { roles } from '@/features/members/role';
import { refusalToList } from './policy';

describe('who may change the lists', () => {
  const allowed = { fan: false, moderator: true, editor: false, owner: true };
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
    expect(refusalToList({ role, sanctions })).toBe(may ? null : 'not-allowed');
  });

  test('a visitor may not', () => {
    expect(refusalToList(null)).toBe('not-allowed');
  });
});
