import 'server-only';
import { and, eq, exists, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { moderationEntry, phrase } from '@/db/schema/moderation';
import { appendLine } from '@/features/moderation/commands/log';
import type { ModerationAction } from '@/features/moderation/log';
import type { UndoInput } from '@/features/phrases/input';
import { PHRASE_LIMIT } from '@/features/phrases/limits';
import {
  type LoggedPhrase,
  type PhraseDetails,
  readPhraseDetails,
} from '@/features/phrases/log-details';
import type { UndoOutcome } from '@/features/phrases/outcomes';
import { refusalToList } from '@/features/phrases/policy';
import type { Member } from '@/features/session/viewer';
import { listsChanged, lockLists, storePhrases } from './lists';

type Undoing = { action: ModerationAction; details: PhraseDetails };
type Back = Undoing | 'already-undone' | 'phrase-listed' | 'phrases-full';

/**
 * Takes back what a line of the log says was done to the lists, once: what was added goes, what was
 * removed is there again as it was, with the cases that it held, and what was changed is as before.
 * Refuses as 'already-undone' where another decision has followed.
 */
export async function undoPhraseAct(moderator: Member, input: UndoInput): Promise<UndoOutcome> {
  const refusal = refusalToList(moderator);
  if (refusal) return { ok: false, code: refusal };
  const outcome = await inTransaction<UndoOutcome>(async (tx) => {
    await lockLists(tx);
    const entry = await findAct(tx, input.entryId);
    if (!entry) return { ok: false, code: 'not-found' };
    if (entry.undone) return { ok: false, code: 'already-undone' };
    const back = await takeBack(tx, entry);
    if (back === 'phrases-full') return { ok: false, code: back, limit: PHRASE_LIMIT };
    if (typeof back === 'string') return { ok: false, code: back };
    const { action, details } = back;
    const line = { details, undoes: entry.id };
    return { ok: true, entryId: await appendLine(tx, moderator, action, line) };
  });
  await listsChanged();
  return outcome;
}

async function findAct(tx: Transaction, entryId: string) {
  const undoing = alias(moderationEntry, 'undoing');
  const undone = exists(tx.select().from(undoing).where(eq(undoing.undoes, entryId)));
  const [row] = await tx
    .select({
      id: moderationEntry.id,
      action: moderationEntry.action,
      details: moderationEntry.details,
      undone: sql<boolean>`${undone}`,
    })
    .from(moderationEntry)
    .where(eq(moderationEntry.id, entryId));
  const details = readPhraseDetails(row?.details);
  return row && details ? { ...row, details } : null;
}

async function takeBack(
  tx: Transaction,
  { action, details }: { action: string; details: PhraseDetails },
): Promise<Back> {
  if (action === 'add-phrase') return unlist(tx, details);
  if (action === 'remove-phrase') return listAgain(tx, details);
  return changeBack(tx, details);
}

/** What somebody has changed since is theirs, and stays. */
async function unlist(tx: Transaction, { phrases }: PhraseDetails): Promise<Back> {
  const known = new Map(phrases.map((each) => [each.id, each]));
  const rows = await tx
    .select()
    .from(phrase)
    .where(inArray(phrase.id, [...known.keys()]));
  const untouched = rows.filter(({ id, kind, language }) => {
    const added = known.get(id);
    return added?.kind === kind && added.language === language;
  });
  if (untouched.length === 0) return 'already-undone';
  const ids = untouched.map(({ id }) => id);
  await tx.delete(phrase).where(inArray(phrase.id, ids));
  const removed = untouched.map(({ createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
  }));
  return { action: 'remove-phrase', details: { phrases: removed } };
}

async function listAgain(tx: Transaction, { phrases }: PhraseDetails): Promise<Back> {
  const stored = await storePhrases(tx, phrases);
  if (stored.length > 0) {
    await nameInCases(tx, stored);
    return { action: 'add-phrase', details: { phrases: stored } };
  }
  const isFull = (await tx.$count(phrase)) >= PHRASE_LIMIT;
  return isFull ? 'phrases-full' : 'phrase-listed';
}

/** The cases that are open still, and were brought about by phrases of before. */
async function nameInCases(tx: Transaction, phrases: readonly LoggedPhrase[]): Promise<void> {
  const ids = sql.param(phrases.map(({ id }) => id));
  await tx.execute(sql`
    insert into case_phrase (case_id, phrase_id)
    select distinct moderation_case.id, listed.id
    from moderation_case join case_comment on case_comment.case_id = moderation_case.id
      join comment_decision on comment_decision.comment_id = case_comment.comment_id
      join unnest(${ids}::uuid[]) as listed(id) on comment_decision.reasons
        @> jsonb_build_array(jsonb_build_object('phrases',
          jsonb_build_array(jsonb_build_object('id', listed.id))))
    where moderation_case.closed_at is null
    on conflict do nothing`);
}

async function changeBack(tx: Transaction, { phrases, before }: PhraseDetails): Promise<Back> {
  const [after] = phrases;
  if (!after || !before) return 'already-undone';
  const { id, text, kind, language } = after;
  const taken = and(eq(phrase.text, text), isLanguage(before.language), ne(phrase.id, id));
  if ((await tx.$count(phrase, taken)) > 0) return 'phrase-listed';
  const [changed] = await tx
    .update(phrase)
    .set(before)
    .where(and(eq(phrase.id, id), eq(phrase.kind, kind), isLanguage(language)))
    .returning({ id: phrase.id });
  if (!changed) return 'already-undone';
  const details = { phrases: [{ id, text, ...before }], before: { kind, language } };
  return { action: 'change-phrase', details };
}

function isLanguage(language: string | null): SQL {
  return language === null ? isNull(phrase.language) : eq(phrase.language, language);
}
