import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { post, postText } from '@/db/schema/posts';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { type CommentInput, parseComment } from '@/features/comments/input';
import type { Role } from '@/features/members/role';
import { startSession } from '@/features/session/commands';
import { findViewer, hasJoined, type Member } from '@/features/session/viewer';

/** A member of the cast as a door would see them; the cast must be planted. */
export async function actAs(name: CastName): Promise<Member> {
  return memberOf(castIds[name]);
}

/** Fans who joined long ago, or just now. */
export async function newFans(count: number, joinedAt = new Date('2025-01-01')): Promise<Member[]> {
  const rows = Array.from({ length: count }, () => {
    const id = uuidv7();
    const handle = `fan_${id.replaceAll('-', '').slice(-12)}`;
    return { id, email: `${handle}@stage.example`, handle, displayName: handle, joinedAt };
  });
  await db().insert(member).values(rows);
  return Promise.all(rows.map(({ id }) => memberOf(id)));
}

/** Somebody of that role who is nobody else in the test. */
export async function newStaff(role: Role): Promise<Member> {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('Nobody came');
  await db().update(member).set({ role }).where(eq(member.id, fan.id));
  return { ...fan, role };
}

/** The same member under a sanction, as a door would see them that very moment. */
export function under(member: Member, kind: Member['sanctions'][number]['kind']): Member {
  return { ...member, sanctions: [{ id: randomUUID(), kind, reason: 'A test.', endsAt: null }] };
}

/** A published post of its own; returns its slug. */
export async function newPost(values: Partial<typeof post.$inferInsert> = {}): Promise<string> {
  const slug = `stage-${randomUUID()}`;
  const [made] = await db()
    .insert(post)
    .values({
      slug,
      status: 'published',
      publishedAt: new Date('2026-01-01'),
      language: 'en',
      byline: 'Stage',
      coverSrc: '/covers/mirunari-one-year.svg',
      coverWidth: 1200,
      coverHeight: 675,
      coverCredit: 'Stage',
      ...values,
    })
    .returning({ id: post.id, language: post.language });
  if (!made) throw new Error('No post was made');
  await db().insert(postText).values({
    postId: made.id,
    language: made.language,
    headline: slug,
    standfirst: 'Set up for one test.',
    body: 'Short.',
    coverAlt: 'An empty stage.',
  });
  return slug;
}

/** What a fan sends, as a door would hand it on. */
export function sent(text: string, more: Partial<Omit<CommentInput, 'text'>> = {}): CommentInput {
  const parsed = parseComment({ text, clientKey: randomUUID(), ...more });
  if (!parsed.ok) throw new Error(`A test sent what is ${parsed.code}`);
  return parsed.input;
}

/** The row of a comment as it stands. */
export async function rowOf(id: string) {
  const [row] = await db().select().from(comment).where(eq(comment.id, id));
  return row;
}

async function memberOf(id: string): Promise<Member> {
  const { token } = await startSession(id, null);
  const viewer = await findViewer(token);
  if (!hasJoined(viewer)) throw new Error(`There is no member ${id}`);
  return viewer;
}
