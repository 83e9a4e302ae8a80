import type { Executor } from '@/db/client';
import { member } from '@/db/schema/members';
import { nameSkeleton } from '@/lib/text/display-name';
import { handleSkeleton } from '@/lib/text/handle';
import { plainName } from '@/lib/text/plain-name';
import { crowd } from './content/crowd';
import type { Role } from './content/types';
import { idAt } from './time-ids';

/** When the demo's community began: before its first post. */
export const founded = new Date('2024-12-01T00:00:00Z');

/** The id of the seed's member with this handle. */
export function memberId(handle: string): string {
  return idAt(founded, `member ${handle}`);
}

type Person = {
  handle: string;
  displayName: string;
  role: Role;
  email: string;
  locale: string;
  joinedAt: Date;
};

/** The row of a member who has joined. */
export function memberRow({ handle, displayName, role, email, locale, joinedAt }: Person) {
  return {
    id: memberId(handle),
    email,
    emailVerified: joinedAt,
    role,
    handle,
    handleSkeleton: handleSkeleton(handle),
    displayName,
    nameSkeleton: nameSkeleton(displayName),
    plainName: plainName(displayName),
    locale,
    isDemo: true,
    createdAt: joinedAt,
    joinedAt,
  };
}

/** Stores the crowd: fans who wrote the demo's comments. Nobody signs in as one of them. */
export async function insertCrowd(db: Executor): Promise<void> {
  await db.insert(member).values(
    crowd.map(({ handle, displayName, language }) =>
      memberRow({
        handle,
        displayName,
        role: 'fan',
        email: `${handle}@crowd.lightstick.example`,
        locale: language === 'ko' ? 'ko' : 'en',
        joinedAt: founded,
      }),
    ),
  );
}
