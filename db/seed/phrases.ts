import type { Executor } from '@/db/client';
import { phrase } from '@/db/schema/moderation';
import { englishPhrases } from './phrases/en';
import { koreanPhrases } from './phrases/ko';

/** Lists what a new site starts with, added by nobody; a phrase that is listed already stays as it is. */
export async function insertPhrases(db: Executor): Promise<void> {
  await db
    .insert(phrase)
    .values([...englishPhrases, ...koreanPhrases])
    .onConflictDoNothing();
}
