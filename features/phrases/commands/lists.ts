import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '@/db/client';
import { phrase } from '@/db/schema/moderation';
import { PHRASE_LIMIT } from '@/features/phrases/limits';
import type { LoggedPhrase } from '@/features/phrases/log-details';
import { expireMatcher } from '@/features/phrases/queries';
import type { PhraseKind } from '@/lib/text/phrases/phrase';

/** A phrase that is to be listed; with an id, one that was listed before. */
export type NewPhrase = {
  id?: string;
  text: string;
  kind: PhraseKind;
  language: string | null;
  addedBy?: string | null;
  createdAt?: string | null;
};

/** Lets nobody else change the lists until the transaction ends, so that they stay within the limit. */
export async function lockLists(tx: Transaction): Promise<void> {
  // Cases that name a phrase meanwhile are not kept waiting: they only need it to stay.
  await tx.execute(sql`lock table ${phrase} in share row exclusive mode`);
}

/**
 * Lists those of the phrases that are not listed yet, in their order and as far as there is room;
 * returns them as they are stored. Somebody who has left has added nothing.
 */
export async function storePhrases(
  tx: Transaction,
  phrases: readonly NewPhrase[],
): Promise<LoggedPhrase[]> {
  const rows = phrases.map(({ addedBy, createdAt, ...row }, place) => ({
    ...row,
    id: row.id ?? uuidv7(),
    place,
    added_by: addedBy ?? null,
    created_at: createdAt ?? null,
  }));
  const { rows: stored } = await tx.execute<LoggedPhrase>(sql`
    insert into phrase (id, text, kind, language, added_by, created_at)
    select given.id, given.text, given.kind, given.language,
      (select member.id from member where member.id = given.added_by),
      coalesce(given.created_at, now())
    from json_to_recordset(${JSON.stringify(rows)}) as given(id uuid, place integer, text text,
      kind phrase_kind, language text, added_by uuid, created_at timestamptz)
    where not exists (select from phrase listed where listed.text = given.text
      and listed.language is not distinct from given.language)
    order by given.place
    limit greatest(0, ${PHRASE_LIMIT} - (select count(*) from phrase))
    on conflict do nothing
    returning id, text, kind, language`);
  return stored;
}

/** Makes this server go by the lists as they are now. They are stored, even where it can't read them yet. */
export async function listsChanged(): Promise<void> {
  await expireMatcher().catch((error: unknown) => {
    console.error('The changed lists of phrases could not be read.', error);
  });
}
