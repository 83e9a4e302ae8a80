import { variables } from '@/lib/env';
import { Failure } from './bootstrap/terminal.mjs';
import { stages, type Tally } from './testing/stages';

const BUILT = ['build', 'front', 'faults', 'e2e', 'clone'];

/**
 * `npm test`: every stage. `--no-browser` leaves out all that needs a build; `--only e2e e2e/x.spec.ts` runs
 * one stage and what it needs, with the arguments after it for its tool. The last line is the sum, for a machine.
 */
export default async function test(args: string[]): Promise<number> {
  // What a developer's shell is set to is no part of a test.
  for (const name of Object.keys(variables)) delete process.env[name];
  const { names, rest } = chosen(args);
  const sum: Tally = { passed: 0, failed: 0 };
  for (const name of names) {
    const { passed, failed } = await runStage(name, rest);
    sum.passed += passed;
    sum.failed += failed;
    if (name === 'build' && failed > 0) break;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
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
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`--- ${stage.title}: ${tally.failed ? 'failed' : 'fine'} (${seconds} s)`);
  return tally;
}
