import type { Executor } from '@/db/client';
import { member } from '@/db/schema/members';
import { sanction } from '@/db/schema/moderation';
import { type CastName, cast } from './content/cast';
import { founded, memberId, memberRow } from './people';

const DAY_MS = 86_400_000;

/** The id of each member of the cast, the same in every database. */
export const castIds = Object.fromEntries(
  Object.entries(cast).map(([name, { handle }]) => [name, memberId(handle)]),
) as Record<CastName, string>;

/**
 * Stores the cast: everybody joined when the community began, except the new fan, who joined now.
 * The muted fan's mute ends in 30 days; the banned fan's ban never does. Planting again changes
 * nothing. For the seed and for tests.
 */
export async function plantCast(db: Executor): Promise<void> {
  const now = new Date();
  await db
    .insert(member)
    .values(
      Object.entries(cast).map(([name, { language, ...person }]) =>
        memberRow({ ...person, locale: language, joinedAt: name === 'newfan' ? now : founded }),
      ),
    )
    .onConflictDoNothing();
  const imposed = {
    imposedBy: castIds.moderator,
    startsAt: new Date(now.getTime() - DAY_MS),
  };
  await db
    .insert(sanction)
    .values([
      {
        ...imposed,
        id: memberId('the mute'),
        memberId: castIds.mutedfan,
        kind: 'mute',
        reason: 'Filled three threads with the same advert.',
        endsAt: new Date(now.getTime() + 30 * DAY_MS),
      },
      {
        ...imposed,
        id: memberId('the ban'),
        memberId: castIds.bannedfan,
        kind: 'ban',
        reason: 'Threatened another fan.',
      },
    ])
    .onConflictDoNothing();
}
