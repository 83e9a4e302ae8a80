import 'server-only';
import { randomUUID } from 'node:crypto';
import { preparePostings, storePostings } from '@/features/comments/commands/posting';
import { foldKey } from '@/lib/text/fold';
import { detectLanguage } from '@/lib/text/language';
import { newPost } from '@/scripts/testing/stage';
import type { Fan } from './crowd';
import { at, congratulation } from './crowd-words';

const BATCH = 200;

/** A post of its own with `count` comments, stored by the command that stores fans' comments; returns its slug. */
export async function growPost(count: number, fans: Fan[]): Promise<string> {
  const slug = await newPost();
  for (let stored = 0; stored < count; stored += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - stored) }, (_, index) => {
      const text = congratulation(stored + index);
      return {
        author: at(fans, stored + index),
        slug,
        parentId: null,
        clientKey: randomUUID(),
        earlierKey: null,
        text,
        language: detectLanguage(text),
        foldKey: foldKey(text),
        matches: [],
        outside: 'unasked' as const,
      };
    });
    const outcomes = await storePostings(batch, await preparePostings(batch));
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused) throw new Error(`A comment was not stored: ${JSON.stringify(refused)}.`);
  }
  return slug;
}
