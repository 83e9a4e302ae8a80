import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { phrase } from '@/db/schema/moderation';
import { appendLine } from '@/features/moderation/commands/log';
import type { Member } from '@/features/session/viewer';
import { brokenUnique } from '@/lib/database-failure';
import { phraseProblem } from '@/lib/text/phrases/pattern';
import { listsChanged, lockLists, storePhrases } from './commands/lists';
import type { AddInput, ChangeInput, RemoveInput } from './input';
import { readLines } from './lines';
import type { PhraseDetails } from './log-details';
import type { AddOutcome, ChangeOutcome, RemoveOutcome } from './outcomes';
import { refusalToList } from './policy';
import { previewPhrases } from './preview';

/**
 * Lists each line of the text as a phrase, in one line of the log. What cannot be listed, because
 * nobody could look for it, it is listed already or there is no room, is left. Where the phrases are
 * found in what everybody reads now, nothing is listed until their preview was seen: 'phrase-hits'.
 */
export async function addPhrases(moderator: Member, input: AddInput): Promise<AddOutcome> {
  const refusal = refusalToList(moderator);
  if (refusal) return { ok: false, code: refusal };
  const { kind, language, sure } = input;
  const lines = readLines(input.text);
  if (lines.length === 0) return { ok: false, code: 'empty' };
  const preview = await previewPhrases(lines, kind, language);
  if (preview.hits > 0 && sure !== preview.key) return { ok: false, code: 'phrase-hits', preview };
  const good = lines.filter(({ text }) => phraseProblem(text) === null);
  const { stored, entryId } = await inTransaction(async (tx) => {
    await lockLists(tx);
    const stored = await storePhrases(
      tx,
      good.map(({ text }) => ({ text, kind, language, addedBy: moderator.id })),
    );
    const details = { phrases: stored } satisfies PhraseDetails;
    const entryId =
      stored.length > 0 ? await appendLine(tx, moderator, 'add-phrase', { details }) : null;
    return { stored, entryId };
  });
  await listsChanged();
  const added = new Set(stored.map(({ text }) => text));
  const left = lines.filter(({ text }) => !added.has(text)).map(({ typed }) => typed);
  return { ok: true, entryId, added: added.size, left };
}

/** Gives a phrase another kind or language. The same again changes nothing and has no line in the log. */
export async function changePhrase(moderator: Member, input: ChangeInput): Promise<ChangeOutcome> {
  const refusal = refusalToList(moderator);
  if (refusal) return { ok: false, code: refusal };
  const { phraseId, kind, language } = input;
  const change = async (tx: Transaction): Promise<ChangeOutcome> => {
    const before = await lockPhrase(tx, phraseId);
    if (!before) return { ok: false, code: 'phrase-gone' };
    if (before.kind === kind && before.language === language) return { ok: true, entryId: null };
    await tx.update(phrase).set({ kind, language }).where(eq(phrase.id, phraseId));
    const { id, text } = before;
    const details = {
      phrases: [{ id, text, kind, language }],
      before: { kind: before.kind, language: before.language },
    } satisfies PhraseDetails;
    return { ok: true, entryId: await appendLine(tx, moderator, 'change-phrase', { details }) };
  };
  const outcome = await unlessListed(() => inTransaction(change));
  await listsChanged();
  return outcome;
}

/** Takes a phrase off the list. Comments that it held stay held: what becomes of them is decided one by one. */
export async function removePhrase(moderator: Member, input: RemoveInput): Promise<RemoveOutcome> {
  const refusal = refusalToList(moderator);
  if (refusal) return { ok: false, code: refusal };
  const outcome = await inTransaction<RemoveOutcome>(async (tx) => {
    const row = await lockPhrase(tx, input.phraseId);
    if (!row) return { ok: false, code: 'phrase-gone' };
    await tx.delete(phrase).where(eq(phrase.id, row.id));
    const details = {
      phrases: [{ ...row, createdAt: row.createdAt.toISOString() }],
    } satisfies PhraseDetails;
    return { ok: true, entryId: await appendLine(tx, moderator, 'remove-phrase', { details }) };
  });
  await listsChanged();
  return outcome;
}

async function lockPhrase(tx: Transaction, id: string) {
  const [row] = await tx.select().from(phrase).where(eq(phrase.id, id)).for('update');
  return row ?? null;
}

/** The unique key answers for a phrase that is in the other language's list already. */
async function unlessListed<Outcome>(work: () => Promise<Outcome>) {
  try {
    return await work();
  } catch (error) {
    if (brokenUnique(error) === 'phrase_once') return { ok: false, code: 'phrase-listed' } as const;
    throw error;
  }
}
