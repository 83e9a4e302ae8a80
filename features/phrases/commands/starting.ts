import 'server-only';
import { inTransaction } from '@/db/in-transaction';
import { phrase } from '@/db/schema/moderation';
import { appendLine } from '@/features/moderation/commands/log';
import type { StarterInput } from '@/features/phrases/input';
import { PHRASE_LIMIT } from '@/features/phrases/limits';
import type { PhraseDetails } from '@/features/phrases/log-details';
import type { StarterOutcome } from '@/features/phrases/outcomes';
import { refusalToList } from '@/features/phrases/policy';
import { starterLists } from '@/features/phrases/queries/starter-lists';
import type { Member } from '@/features/session/viewer';
import { listsChanged, lockLists, storePhrases } from './lists';

/**
 * Lists what is missing of a starter list, in one line of the log; what is listed already, in any
 * kind, stays as it is. Nothing is changed where nothing is missing.
 */
export async function addStarterList(
  moderator: Member,
  { list }: StarterInput,
): Promise<StarterOutcome> {
  const refusal = refusalToList(moderator);
  if (refusal) return { ok: false, code: refusal };
  const phrases = starterLists.find((known) => known.list === list)?.phrases ?? [];
  const outcome = await inTransaction<StarterOutcome>(async (tx) => {
    await lockLists(tx);
    const addedBy = moderator.id;
    const stored = await storePhrases(
      tx,
      phrases.map((each) => ({ ...each, addedBy })),
    );
    if (stored.length === 0) {
      const isFull = (await tx.$count(phrase)) >= PHRASE_LIMIT;
      return isFull
        ? { ok: false, code: 'phrases-full', limit: PHRASE_LIMIT }
        : { ok: true, entryId: null, added: 0 };
    }
    const details = { phrases: stored, list } satisfies PhraseDetails;
    const entryId = await appendLine(tx, moderator, 'add-phrase', { details });
    return { ok: true, entryId, added: stored.length };
  });
  await listsChanged();
  return outcome;
}
