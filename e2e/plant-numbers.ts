import { uuidv7 } from 'uuidv7';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { caseComment, moderationCase, moderationEntry, report } from '@/db/schema/moderation';
import { commentTally, postTally } from '@/db/schema/reactions';
import { castIds } from '@/db/seed/cast';
import { idAt } from '@/db/seed/time-ids';
import { openToAll } from '@/features/switches/policy';
import { newPost } from '@/scripts/testing/stage';

const HOUR_MS = 3_600_000;
const languages = ['ko', 'ko', 'ko', 'en', 'ja', 'es', 'th', 'und'] as const;

/**
 * A night of 23 hours under a story that nobody can open: what came, was held, reported and decided,
 * one case that waits, and four mutes. Returns the story's slug.
 */
export async function plantNight(): Promise<string> {
  const postId = uuidv7();
  const slug = await newPost({ id: postId, status: 'withdrawn' });
  const now = Date.now();
  const rows = Array.from({ length: 160 }, (_, nth) => {
    const createdAt = new Date(now - Math.floor((nth * 23) / 160) * HOUR_MS - nth * 1000);
    const language = languages[nth % languages.length] ?? 'ko';
    const words = { text: '축하해 🎉', language, clientKey: uuidv7() };
    return { id: idAt(createdAt, `${slug} ${nth}`), postId, createdAt, ...words };
  });
  // With their counts at once: other tests compare all counts with their rows.
  await db().transaction(async (tx) => {
    await tx.insert(comment).values(rows);
    await tx.insert(commentTally).values(rows.map(({ id }) => ({ commentId: id, postId })));
    await tx.insert(postTally).values({ postId, comments: rows.length });
  });
  const every = (step: number) => rows.filter((_, nth) => nth % step === 0);
  const about = ({ id, createdAt }: (typeof rows)[number], name: string) => ({
    id: idAt(createdAt, `${id} ${name}`),
    commentId: id,
    revision: 1,
    createdAt,
  });
  await db()
    .insert(moderationEntry)
    .values(
      every(6).map((row) => ({
        ...about(row, 'held'),
        action: 'hold-comment',
        actorName: '',
        reason: 'phrase',
      })),
    );
  const closingEntryId = await plantLines(postId);
  // Answered, or they would come first in the queue of every other test.
  const answered = { closedAt: new Date(), outcome: 'dismissed', closingEntryId } as const;
  await db()
    .insert(report)
    .values(
      every(9).map((row) => ({ ...about(row, 'reported'), reason: 'spam' as const, ...answered })),
    );
  const cases = every(4).map(({ id, createdAt, language }, nth) => ({
    id: uuidv7(),
    postId,
    commentId: id,
    language,
    openedAt: new Date(createdAt.getTime() - (3 + (nth % 7) * 6) * 60_000),
    ...(nth === 5 ? {} : { closedAt: createdAt, outcome: 'kept' as const }),
  }));
  await db().insert(moderationCase).values(cases);
  await db()
    .insert(caseComment)
    .values(cases.map(({ id, commentId }) => ({ caseId: id, commentId, revision: 1 })));
  return slug;
}

/** Lines of the log with what the details of an act may be; returns the id of one that answers reports. */
async function plantLines(postId: string): Promise<string> {
  const line = { actorId: castIds.moderator, actorName: 'Haneul ☁️' };
  const phrase = { id: uuidv7(), text: '=바보', kind: 'hold', language: null };
  const mute = { ...line, action: 'mute-member', memberId: castIds.newfan, reason: 'spam' };
  await db()
    .insert(moderationEntry)
    .values([
      ...Array.from({ length: 4 }, () => ({
        ...mute,
        details: { sanctionId: uuidv7(), term: 'date', endsAt: '2027-01-01T00:00:00Z' },
      })),
      {
        ...line,
        postId,
        action: 'switch-post',
        details: {
          before: openToAll,
          after: { ...openToAll, mode: 'slow', slowSeconds: 30 },
          madeFrom: null,
        },
      },
      { ...line, action: 'add-phrase', details: { phrases: [phrase] } },
      { actorName: '', action: 'hold-comment', postId, note: '-1+1', text: '축하해 🎉' },
    ]);
  const id = uuidv7();
  await db()
    .insert(moderationEntry)
    .values({ ...line, id, action: 'dismiss-reports' });
  return id;
}
