import { describe, expect, test } from 'vitest';
import { mayGiveRoles, refusesGivingRole, refusesLeaving } from './policy';
import { type Role, roles } from './role';

const person = (role: Role, id = 'other') => ({ id, role, joined: true, isDemo: false });

describe('giving roles', () => {
  test.each([
    ['fan', false],
    ['moderator', false],
    ['editor', false],
    ['owner', true],
  ] as const)('a %s gives roles: %s', (role, may) => {
    expect(mayGiveRoles(person(role))).toBe(may);
    for (const given of roles)
      for (const target of [person('fan'), person(role, 'self')])
        expect(refusesGivingRole(person(role, 'self'), target, given, 2)).toBe(
          may ? null : 'not-allowed',
        );
  });

  test('a visitor gives none', () => {
    expect(mayGiveRoles(null)).toBe(false);
  });

  test.each([
    ['fan', 1, 'last-owner'],
    ['moderator', 1, 'last-owner'],
    ['editor', 1, 'last-owner'],
    ['owner', 1, null],
    ['fan', 2, null],
  ] as const)('of an owner a %s is made, of %i owners: %s', (role, owners, refusal) => {
    const owner = person('owner', 'self');
    expect(refusesGivingRole(owner, owner, role, owners)).toBe(refusal);
    expect(refusesGivingRole(owner, person('owner'), role, owners)).toBe(refusal);
  });

  test('who has no name here yet gets no role', () => {
    const nameless = { ...person('fan'), joined: false };
    expect(refusesGivingRole(person('owner', 'self'), nameless, 'editor', 2)).toBe('not-found');
  });
});

describe('leaving', () => {
  test.each([
    ['fan', 1, null],
    ['moderator', 1, null],
    ['editor', 1, null],
    ['owner', 2, null],
    ['owner', 1, 'last-owner'],
  ] as const)('a %s leaves where owners are %i: %s', (role, owners, refusal) => {
    expect(refusesLeaving(person(role), owners)).toBe(refusal);
  });

  test('the people of the demo stay', () => {
    expect(refusesLeaving({ ...person('fan'), isDemo: true }, 1)).toBe('demo');
  });
});
