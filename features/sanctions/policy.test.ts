import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/features/members/role';
import type { Actor } from '@/features/moderation/policy';
import {
  isLimiting,
  refusalToAnswer,
  refusalToAppeal,
  refusalToLift,
  refusalToSanction,
} from './policy';
import type { SanctionKind } from './terms';

const now = new Date('2026-05-01T12:00:00Z');
const later = new Date(now.getTime() + 1);
const actor = (role: Role, ...kinds: SanctionKind[]): Actor => ({
  id: 'me',
  role,
  sanctions: kinds.map((kind) => ({ kind })),
});
const other = (role: Role) => ({ id: 'other', role });
const state = { imposedBy: 'another', endsAt: null, liftedAt: null } as const;

const rights: [Role, Role, string | null][] = [
  ['fan', 'fan', 'not-allowed'],
  ['fan', 'moderator', 'not-allowed'],
  ['fan', 'editor', 'not-allowed'],
  ['fan', 'owner', 'not-allowed'],
  ['moderator', 'fan', null],
  ['moderator', 'moderator', 'role-not-below'],
  ['moderator', 'editor', 'role-not-below'],
  ['moderator', 'owner', 'role-not-below'],
  ['editor', 'fan', 'not-allowed'],
  ['editor', 'moderator', 'not-allowed'],
  ['editor', 'editor', 'not-allowed'],
  ['editor', 'owner', 'not-allowed'],
  ['owner', 'fan', null],
  ['owner', 'moderator', null],
  ['owner', 'editor', null],
  ['owner', 'owner', 'role-not-below'],
];

test('the table names every role with every other', () => {
  expect(rights.map(([a, b]) => `${a} ${b}`).sort()).toEqual(
    roles.flatMap((a) => roles.map((b) => `${a} ${b}`)).sort(),
  );
});

describe.each(rights)('%s and a member who is %s: %s', (role, target, refusal) => {
  test('sanctioning', () => {
    expect(refusalToSanction(actor(role), other(target))).toBe(refusal);
  });
  test('lifting', () => {
    expect(refusalToLift(actor(role), other(target), state, now)).toBe(refusal);
  });
  test('answering an appeal', () => {
    expect(refusalToAnswer(actor(role), other(target), state, false)).toBe(refusal);
  });
});

test.each<[Role, string]>([
  ['fan', 'not-allowed'],
  ['moderator', 'own-account'],
  ['editor', 'not-allowed'],
  ['owner', 'own-account'],
])('a %s does not decide about themself: %s', (role, refusal) => {
  const me = { id: 'me', role };
  expect(refusalToSanction(actor(role), me)).toBe(refusal);
  expect(refusalToLift(actor(role), me, state, now)).toBe(refusal);
  expect(refusalToAnswer(actor(role), me, state, false)).toBe(refusal);
});

test.each<[SanctionKind, string | null]>([
  ['warn', null],
  ['mute', 'not-allowed'],
  ['hold', 'not-allowed'],
  ['ban', 'not-allowed'],
])('a moderator under a %s: %s', (kind, refusal) => {
  expect(refusalToSanction(actor('moderator', kind), other('fan'))).toBe(refusal);
});

describe('lifting', () => {
  test.each([
    [{}, null],
    [{ endsAt: later }, null],
    [{ endsAt: now }, 'sanction-over'],
    [{ liftedAt: now }, 'sanction-over'],
    [{ imposedBy: 'me' }, null],
    [{ imposedBy: null }, null],
  ] as const)('what is %j: %s', (more, refusal) => {
    expect(refusalToLift(actor('moderator'), other('fan'), { ...state, ...more }, now)).toBe(
      refusal,
    );
  });
});

describe('appealing', () => {
  test.each([
    [{}, false, null],
    [{ endsAt: later }, false, null],
    [{ endsAt: now }, false, 'sanction-over'],
    [{ liftedAt: now }, false, 'sanction-over'],
    [{}, true, 'already-appealed'],
  ] as const)('against what is %j, appealed before %s: %s', (more, appealed, refusal) => {
    expect(refusalToAppeal({ ...state, ...more }, appealed, now)).toBe(refusal);
  });
});

describe('answering an appeal', () => {
  test.each([
    ['another', false, null],
    [null, false, null],
    ['me', false, 'own-sanction'],
    ['me', true, 'own-sanction'],
    ['another', true, 'already-answered'],
  ] as const)('against what %s imposed, answered %s: %s', (imposedBy, answered, refusal) => {
    for (const role of ['moderator', 'owner'] as const)
      expect(refusalToAnswer(actor(role), other('fan'), { imposedBy }, answered)).toBe(refusal);
  });
});

test.each([
  ['mute', { endsAt: later }, true],
  ['hold', {}, true],
  ['mute', { endsAt: now }, false],
  ['ban', { liftedAt: now }, false],
  ['warn', {}, true],
  ['warn', { acknowledgedAt: now }, false],
  ['warn', { liftedAt: now }, false],
] as const)('whether a %s limits somebody: %j', (kind, more, limits) => {
  const sanction = { kind, endsAt: null, liftedAt: null, acknowledgedAt: null, ...more };
  expect(isLimiting(sanction, now)).toBe(limits);
});
