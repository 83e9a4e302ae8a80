import 'server-only';
import { and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { phrase } from '@/db/schema/moderation';
import type { PhraseFilter } from '@/features/phrases/input';
import { PHRASE_PAGE } from '@/features/phrases/limits';
import { decodeCursor, encodeCursor } from '@/lib/cursor';
import { parseUuid } from '@/lib/uuid';

export type ListedPhrase = Awaited<ReturnType<typeof findPhrasePage>>['phrases'][number];

/**
 * A page of the listed phrases, newest first, with who added each (null: nobody, or somebody who has
 * left) and the cursor of the next page or null. One query; a cursor that is none begins at the start.
 */
export async function findPhrasePage(filter: PhraseFilter, cursor: unknown) {
  const before = parseUuid(decodeCursor(cursor)?.[0]);
  const found = await db()
    .select({
      id: phrase.id,
      text: phrase.text,
      kind: phrase.kind,
      language: phrase.language,
      createdAt: phrase.createdAt,
      addedBy: { displayName: member.displayName, handle: member.handle },
    })
    .from(phrase)
    .leftJoin(member, eq(member.id, phrase.addedBy))
    .where(and(...wanted(filter), before ? lt(phrase.id, before) : undefined))
    .orderBy(desc(phrase.id))
    .limit(PHRASE_PAGE + 1);
  const phrases = found.slice(0, PHRASE_PAGE);
  const last = phrases.at(-1);
  const next = found.length > PHRASE_PAGE && last ? encodeCursor([last.id]) : null;
  return { phrases, next };
}

function wanted({ kind, language, search }: PhraseFilter): (SQL | undefined)[] {
  return [
    kind ? eq(phrase.kind, kind) : undefined,
    language ? eq(phrase.language, language) : undefined,
    language === null ? isNull(phrase.language) : undefined,
    search ? sql`strpos(${phrase.text}, ${search}) > 0` : undefined,
  ];
}
