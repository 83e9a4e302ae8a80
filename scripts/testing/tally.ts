import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** How many checks held, and those that did not: each with its name and the first line of why. */
export type Tally = { passed: number; failures: string[] };

const vitestResults = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      status: z.enum(['skipped', 'expected', 'unexpected', 'flaky']),
      results: z.array(z.object({ error: z.object({ message: z.string() }).partial().optional() })),
    }),
  ),
});
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightResults = z.object({
  stats: z.object({ expected: z.number() }),
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** The tally of Vitest's JSON report; a file that could not even be loaded is a failure too. */
export function countVitest(report: unknown): Tally {
  const { numPassedTests, testResults } = vitestResults.parse(report);
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [failure(name, message)];
    return failed.map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
  });
  return { passed: numPassedTests, failures };
}

/** The tally of Playwright's JSON report; what holds only at the second try has failed. */
export function countPlaywright(report: unknown): Tally {
  const { stats, suites, errors } = playwrightResults.parse(report);
  const failed = suites
    .flatMap(specsOf)
    .flatMap(({ title, file, line, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => failure(`${file}:${line} › ${title}`, results[0]?.error?.message)),
    );
  const outside = errors.map(({ message }) => failure('Outside any test', message));
  return { passed: stats.expected, failures: [...failed, ...outside] };
}

function specsOf({ specs, suites = [] }: z.output<typeof suite>): z.output<typeof spec>[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function failure(name: string, message = ''): string {
  const here = `${process.cwd()}/`;
  const [why] = stripVTControlCharacters(message).split('\n');
  return `${name.replace(here, '')}${why ? `: ${why}` : ''}`;
}
