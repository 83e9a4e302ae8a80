import type { Role } from '@/features/members/role';
import type { SanctionInForce } from '@/features/session/viewer';

export type CommentState = 'visible' | 'held' | 'hidden' | 'deleted';

/** Who wants to act: any member who has joined. */
export type Actor = { id: string; role: Role; sanctions: readonly Pick<SanctionInForce, 'kind'>[] };

/** The comment that is acted on; its author is null once they have left. */
export type Subject = { authorId: string | null; authorRole: Role | null; status: CommentState };

const rank: Record<Role, number> = { fan: 0, moderator: 1, editor: 1, owner: 2 };

/** Whether a member of role `a` stands above one of role `b`: owner, then staff, then fans. */
export function outranks(a: Role, b: Role): boolean {
  return rank[a] > rank[b];
}

/** Whether the comments of others are this member's to judge. An editor runs the news, not the crowd. */
export function mayModerate(actor: Pick<Actor, 'role' | 'sanctions'> | null): boolean {
  if (!actor || !['moderator', 'owner'].includes(actor.role)) return false;
  return !actor.sanctions.some(({ kind }) => kind !== 'warn');
}

/** Why this member may not hide the comment; null where they may. Hiding what is held is a decision too. */
export function refusalToHide(actor: Actor, subject: Subject) {
  const refusal = refusalToJudge(actor, subject) ?? refusalOfRank(actor, subject);
  if (refusal) return refusal;
  return subject.status === 'hidden' ? 'already-hidden' : null;
}

/** Why this member may not show a hidden comment again; null where they may. */
export function refusalToRestore(actor: Actor, subject: Subject) {
  const refusal = refusalToJudge(actor, subject) ?? refusalOfRank(actor, subject);
  if (refusal) return refusal;
  return subject.status === 'hidden' ? null : 'not-hidden';
}

/**
 * Why this member may not keep a reported comment, or take that back; null where they may. Keeping
 * harms nobody, so rank does not matter, but nobody judges a report about themself.
 */
export function refusalToKeep(actor: Actor, subject: Subject) {
  const refusal = refusalToJudge(actor, subject);
  if (refusal) return refusal;
  return subject.status === 'hidden' ? 'already-hidden' : null;
}

/**
 * Why this member may not publish or keep what waits, or hide it; null where they may. Publishing
 * harms nobody, so rank does not matter there.
 */
export function refusalToDecide(actor: Actor, subject: Subject, verdict: 'publish' | 'hide') {
  const refusal = refusalToJudge(actor, subject);
  return refusal ?? (verdict === 'hide' ? refusalOfRank(actor, subject) : null);
}

/** Why this member may not report the comment; null where they may. */
export function refusalToReport(actor: Actor, subject: Subject) {
  if (actor.sanctions.some(({ kind }) => kind === 'ban')) return 'banned';
  if (actor.sanctions.some(({ kind }) => kind === 'mute')) return 'muted';
  if (subject.authorId === actor.id) return 'own-comment';
  return subject.status === 'visible' ? null : 'not-found';
}

function refusalToJudge(actor: Actor, subject: Subject) {
  if (!mayModerate(actor)) return 'not-allowed';
  if (subject.authorId === actor.id) return 'own-comment';
  return subject.status === 'deleted' ? 'comment-deleted' : null;
}

function refusalOfRank(actor: Actor, subject: Subject) {
  return subject.authorRole && outranks(subject.authorRole, actor.role) ? 'higher-role' : null;
}
