import { spawnSync } from 'node:child_process';
import { db } from '@/db/client';
import { Failure } from './bootstrap/terminal.mjs';
import { withDatabase } from './serve/with-database';

const commands: Record<string, (args: string[]) => Promise<number>> = {
  generate: async (args) =>
    run(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', ...args]),
  migrate: () => withDatabase(async () => 0),
  seed: () =>
    withDatabase(async () => {
      const { seedDemo } = await import('@/db/seed');
      const planted = await seedDemo(db());
      console.log(planted ? 'The demo is set up.' : 'The demo was set up before.');
      return 0;
    }),
  recount: () =>
    withDatabase(async () => {
      const { recount } = await import('@/features/comments/commands/recount');
      const differences = await recount();
      for (const { subject, id, stored, counted } of differences)
        console.log(`${subject} ${id}: ${JSON.stringify(stored)} is ${JSON.stringify(counted)}`);
      console.log(`${differences.length} tallies differed from their rows and were corrected.`);
      return 0;
    }),
  psql: (args) => withDatabase(async (url) => run('psql', [url, ...args])),
};

/** `npm run db:generate`, `db:migrate`, `db:seed`, `db:recount` and `db:psql`. */
export default async function database([name = '', ...args]: string[]): Promise<number> {
  const command = commands[name];
  if (!command) throw new Failure(`Say which: ${Object.keys(commands).join(', ')}.`);
  return command(args);
}

function run(program: string, args: string[]): number {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) throw new Failure(`${program} can't be run: ${error.message}. Is it installed?`);
  return status ?? 1;
}
