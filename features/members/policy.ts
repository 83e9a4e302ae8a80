import type { Role } from './role';

type Person = { id: string; role: Role };

/** Whether this person gives and takes roles at all. */
export function mayGiveRoles(person: Pick<Person, 'role'> | null): boolean {
  return person?.role === 'owner';
}

export type RoleRefusal = 'not-allowed' | 'last-owner' | 'not-found';

/**
 * Why `actor` may not give `target` that role; null when they may. Only owners may, to anybody who
 * has a name here, themselves included; but one owner always remains, of `owners` there are now.
 */
export function refusesGivingRole(
  actor: Person,
  target: Person & { joined: boolean },
  role: Role,
  owners: number,
): RoleRefusal | null {
  if (!mayGiveRoles(actor)) return 'not-allowed';
  if (!target.joined) return 'not-found';
  const takesOwner = target.role === 'owner' && role !== 'owner';
  return takesOwner && owners <= 1 ? 'last-owner' : null;
}

export type LeavingRefusal = 'last-owner' | 'demo';

/**
 * Why a member may not delete their own account; null when they may. The demo's people are shared
 * by everybody who tries it, and a community is never left without an owner.
 */
export function refusesLeaving(
  member: Person & { isDemo: boolean },
  owners: number,
): LeavingRefusal | null {
  if (member.isDemo) return 'demo';
  return member.role === 'owner' && owners <= 1 ? 'last-owner' : null;
}
