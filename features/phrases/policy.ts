import { type Actor, mayModerate } from '@/features/moderation/policy';

/** Why this member may not change what is listed; null where they may: who judges comments lists phrases. */
export function refusalToList(actor: Pick<Actor, 'role' | 'sanctions'> | null) {
  return mayModerate(actor) ? null : 'not-allowed';
}
