import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { post } from '@/db/schema/posts';
import { postComment } from '@/features/comments/commands';
import { parseComment } from '@/features/comments/input';
import type { Author } from '@/features/comments/policy';
import { alternate } from '../harness/alternate';
import { makeFans } from '../harness/crowd';
import { at, congratulation } from '../harness/crowd-words';
import { runPgbench } from '../harness/pgbench';
import { perSecond } from '../harness/words';
import type { Scenario } from './scenario';
import { launchStory } from './story';

const WRITERS = 64;

/** The command that stores a comment, without HTTP, compared with pgbench inserting the same row. */
export const commands: Scenario = {
  name: 'commands',
  run: async ({ community, runs, seconds }) => {
    const script = await insertScript();
    const turns = await alternate(
      runs,
      () => postFor(community.fans, seconds),
      async () => ({ rate: runPgbench(community.databaseUrl, script, WRITERS, seconds) }),
    );
    return [
      {
        what: `the command layer alone, ${WRITERS} writers`,
        figure: perSecond(turns.rate),
        reference: `pgbench inserting the same row, ${WRITERS} clients: ${perSecond(turns.referenceRate)}`,
        ratio: turns.ratio,
        target: { atLeast: 2 },
      },
    ];
  },
};

let turn = 0;

export async function postFor(fans: Author[], seconds: number): Promise<{ rate: number }> {
  const started = performance.now();
  const end = started + seconds * 1000;
  let stored = 0;
  const write = async () => {
    while (performance.now() < end) {
      turn += 1;
      const parsed = parseComment({ text: congratulation(turn), clientKey: randomUUID() });
      if (!parsed.ok) throw new Error(`A comment was refused: ${parsed.code}.`);
      const outcome = await postComment(at(fans, turn), launchStory.slug, parsed.input);
      if (!outcome.ok) throw new Error(`A comment was not stored: ${outcome.code}.`);
      stored += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return { rate: (stored * 1000) / (performance.now() - started) };
}

/** One author's rows, who is none of the crowd: past any pace by far, and never asked for it. */
async function insertScript(): Promise<string> {
  const [author] = await makeFans(1);
  const [found] = await db()
    .select({ id: post.id })
    .from(post)
    .where(eq(post.slug, launchStory.slug));
  return `insert into comment (id, post_id, author_id, client_key, text, language)
    values (uuidv7(), '${found?.id}', '${author?.id}', gen_random_uuid(), 'SO DESERVED 😭😭😭', 'en');`;
}
