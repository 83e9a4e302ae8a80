import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { cast } from '@/db/seed/content/cast';
import type { Role } from '@/features/members/role';
import { startSession } from './commands';
import { findBan } from './queries';
import { begin, refuseBanned, type Step, type Visit } from './sign-in';

const people: Record<Role, string> = {
  fan: cast.knownfan.handle,
  moderator: cast.moderator.handle,
  editor: cast.editor.handle,
  owner: cast.owner.handle,
};

/** Signs in as the demo's fan, moderator, editor or owner. For the demo's door alone. */
export async function signInAsDemo({ request, locale, next }: Visit, role: unknown): Promise<Step> {
  const handle = Object.entries(people).find(([name]) => name === role)?.[1] ?? '';
  const [person] = await db()
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.handle, handle), eq(member.isDemo, true)));
  if (!person) return { ok: false, code: 'demo-missing' };
  const ban = await findBan(person.id);
  if (ban) return refuseBanned(ban);
  const session = await startSession(person.id, request.headers.get('user-agent'));
  return begin(request, { ...session, memberId: person.id }, locale, next);
}
