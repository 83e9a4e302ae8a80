import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from '../serve/build';
import { bringBrowser } from './browser';
import { bringNginx } from './nginx';
import { countPlaywright, countVitest, type Tally } from './tally';

const bin = (path: string) => [process.execPath, join('node_modules', path)];
const results = (name: string) => join(process.cwd(), '.data', `${name}-results.json`);

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
      return { passed: 0, failures: [] };
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
        count: countPlaywright,
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
    count: countVitest,
  });
}

/** A step without tests of its own counts only when it fails. */
function check(command: string[]): Tally {
  return { passed: 0, failures: runVisibly(command) ? [] : [command.slice(1).join(' ')] };
}

function both(first: Tally, second: Tally): Tally {
  return {
    passed: first.passed + second.passed,
    failures: [...first.failures, ...second.failures],
  };
}

function tested(
  file: string,
  command: string[],
  { reporter, count }: { reporter: string[]; count: (results: unknown) => Tally },
): Tally {
  mkdirSync(join(process.cwd(), '.data'), { recursive: true });
  rmSync(file, { force: true });
  const succeeded = runVisibly([...command, ...reporter]);
  const unnamed = [`${command.slice(1, 3).join(' ')}: see above`];
  try {
    const tally = count(JSON.parse(readFileSync(file, 'utf8')));
    return succeeded || tally.failures.length > 0 ? tally : { ...tally, failures: unnamed };
  } catch {
    // The runner ended before it could write its results.
    return { passed: 0, failures: unnamed };
  }
}

function runVisibly([program = '', ...args]: string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}
