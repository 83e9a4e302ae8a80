import { variables } from '@/lib/env';
import { Failure } from './bootstrap/terminal.mjs';
import { stages } from './testing/stages';
import type { Tally } from './testing/tally';

const BUILT = ['build', 'front', 'faults', 'e2e', 'clone'];

/**
 * `npm test`: every stage. `--no-browser` leaves out all that needs a build; `--only e2e e2e/x.spec.ts` runs
 * one stage and what it needs, with the arguments after it for its tool. It ends with what failed, by
 * name, and the sum in the last line, for a machine.
 */
export default async function test(args: string[]): Promise<number> {
  // What a developer's shell is set to is no part of a test.
  for (const name of Object.keys(variables)) delete process.env[name];
  const { names, rest } = chosen(args);
  const sum: Tally = { passed: 0, failures: [] };
  for (const name of names) {
    const { passed, failures } = await runStage(name, rest);
    sum.passed += passed;
    sum.failures.push(...failures);
    if (name === 'build' && failures.length > 0) break;
  }
  const { passed, failures } = sum;
  if (failures.length > 0) console.log(`\n✗ ${failures.join('\n✗ ')}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

function chosen(args: string[]): { names: string[]; rest: string[] } {
  const all = Object.keys(stages);
  const [first, only = '', ...rest] = args;
  if (first === undefined) return { names: all, rest: [] };
  if (first === '--no-browser')
    return { names: all.filter((name) => !BUILT.includes(name)), rest: [] };
  if (first === '--only' && all.includes(only))
    return { names: ['front', 'faults', 'e2e'].includes(only) ? ['build', only] : [only], rest };
  throw new Failure(`Say --no-browser, or --only and one of: ${all.join(', ')}.`);
}

async function runStage(name: string, args: string[]): Promise<Tally> {
  const stage = stages[name];
  if (!stage) throw new Failure(`There is no stage named ${name}.`);
  const started = performance.now();
  console.log(`\n=== ${stage.title} ===`);
  const tally = await stage.run(args).catch((error: unknown) => {
    console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    return { passed: 0, failures: [stage.title] };
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `--- ${stage.title}: ${tally.failures.length > 0 ? 'failed' : 'fine'} (${seconds} s)`,
  );
  return tally;
}
