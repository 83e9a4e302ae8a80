import { openToAll, type PostSwitch, switchInForce } from './policy';

/** What everybody may know of how a post takes comments. */
export type Taking = Pick<PostSwitch, 'mode' | 'slowSeconds' | 'minimumAgeHours'> & {
  /** When it is open to all again, in ISO 8601; null until somebody opens it. */
  endsAt: string | null;
};

type Post = { row: PostSwitch | null; commentsCloseAt: Date | null };

/**
 * How the post takes comments at `now`, with what its closers have to say. Where its planned time is
 * over it is closed for good, whatever its switch says.
 */
export function takingOf(
  { row, commentsCloseAt }: Post,
  now: Date,
): { taking: Taking; message: string | null } {
  const isOver = commentsCloseAt !== null && commentsCloseAt <= now;
  const state = isOver ? { ...openToAll, mode: 'closed' as const } : switchInForce(row, now);
  const { mode, slowSeconds, minimumAgeHours, message, endsAt } = state;
  const taking = { mode, slowSeconds, minimumAgeHours, endsAt: endsAt?.toISOString() ?? null };
  return { taking, message };
}

/** Whether fans are told the same of both. */
export function isSameTaking(a: Taking, b: Taking): boolean {
  return (
    a.mode === b.mode && a.slowSeconds === b.slowSeconds && a.minimumAgeHours === b.minimumAgeHours
  );
}
