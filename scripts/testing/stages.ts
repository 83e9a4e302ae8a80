import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildIfChanged } from '../serve/build';
import { bringBrowser } from './browser';
import { bringNginx } from './nginx';

export type Tally = { passed: number; failed: number };

const bin = (path: string) => [process.execPath, join('node_modules', path)];
const results = (name: string) => join(process.cwd(), '.data', `${name}-results.json`);

const vitestResults = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});
const playwrightResults = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** The steps of `npm test`, in order; each says how many of its checks held. */
export const stages: Record<string, { title: string; run: (args: string[]) => Promise<Tally> }> = {
  style: {
    title: 'Format and lint',
    run: async () => check([...bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.']),
  },
  types: {
    title: 'Types',
    run: async () =>
      both(
        check([...bin('next/dist/bin/next'), 'typegen']),
        check([...bin('typescript/bin/tsc'), '--noEmit']),
      ),
  },
  unit: {
    title: 'Unit, command and lifecycle tests',
    run: async (args) => vitest('vitest', args),
  },
  build: {
    title: 'Production build',
    run: async () => {
      await buildIfChanged(process.cwd());
      return { passed: 0, failed: 0 };
    },
  },
  front: {
    title: 'nginx before the build',
    run: async (args) => {
      await bringNginx();
      return vitest('front', ['--config', 'deploy/testing/vitest.config.ts', ...args]);
    },
  },
  faults: {
    title: 'Award night and its faults',
    run: async (args) =>
      vitest('faults', ['--config', 'scripts/testing/faults/vitest.config.ts', ...args]),
  },
  e2e: {
    title: 'Browser tests',
    run: async (args) => {
      await bringBrowser();
      const file = results('playwright');
      process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
      return tested(file, [...bin('@playwright/test/cli.js'), 'test', ...args], {
        reporter: ['--reporter=list,json'],
        count: (text) => {
          const { stats, errors } = playwrightResults.parse(text);
          return {
            passed: stats.expected,
            failed: stats.unexpected + stats.flaky + errors.length,
          };
        },
      });
    },
  },
  clone: {
    title: 'A clean clone',
    run: async (args) =>
      vitest('clean-clone', ['--config', 'scripts/testing/clean-clone.config.ts', ...args]),
  },
};

function vitest(name: string, args: string[]): Tally {
  const file = results(name);
  return tested(file, [...bin('vitest/vitest.mjs'), 'run', ...args], {
    reporter: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    count: (text) => {
      const { numPassedTests, numFailedTests, success } = vitestResults.parse(text);
      // A file that can't even be loaded has no failed test to count.
      return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests) };
    },
  });
}

/** A step without tests of its own counts only when it fails. */
function check(command: string[]): Tally {
  return { passed: 0, failed: runVisibly(command) ? 0 : 1 };
}

function both(first: Tally, second: Tally): Tally {
  return { passed: first.passed + second.passed, failed: first.failed + second.failed };
}

function tested(
  file: string,
  command: string[],
  { reporter, count }: { reporter: string[]; count: (results: unknown) => Tally },
): Tally {
  mkdirSync(join(process.cwd(), '.data'), { recursive: true });
  rmSync(file, { force: true });
  const succeeded = runVisibly([...command, ...reporter]);
  try {
    const tally = count(JSON.parse(readFileSync(file, 'utf8')));
    return succeeded ? tally : { ...tally, failed: Math.max(1, tally.failed) };
  } catch {
    // The runner ended before it could write its results.
    return { passed: 0, failed: 1 };
  }
}

function runVisibly([program = '', ...args]: string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}
