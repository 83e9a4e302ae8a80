import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './tally';

test('Vitest’s report: what held, and what did not by name and reason', () => {
  const file = (name: string, status: string, more: object) => ({
    name: `${process.cwd()}/${name}`,
    status,
    assertionResults: [],
    ...more,
  });
  const report = {
    numPassedTests: 7,
    testResults: [
      file('lib/a.test.ts', 'passed', {
        assertionResults: [{ fullName: 'holds', status: 'passed', failureMessages: [] }],
      }),
      file('lib/b.test.ts', 'failed', {
        assertionResults: [
          { fullName: 'holds', status: 'passed', failureMessages: [] },
          {
            fullName: 'a group does not',
            status: 'failed',
            failureMessages: [
              '\u001B[31mError: expected 1\u001B[39m to be 2\n    at lib/b.test.ts',
            ],
          },
        ],
      }),
      file('lib/c.test.ts', 'failed', { message: 'Cannot find package' }),
    ],
  };
  expect(countVitest(report)).toEqual({
    passed: 7,
    failures: [
      'lib/b.test.ts › a group does not: Error: expected 1 to be 2',
      'lib/c.test.ts: Cannot find package',
    ],
  });
});

test('Playwright’s report: nested groups, a second try, and an error outside of any test', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'queue.spec.ts',
    line: 1,
    ok: status === 'expected',
    tests: [{ status, results: [message ? { error: { message } } : {}] }],
  });
  const report = {
    stats: { expected: 3 },
    suites: [
      {
        specs: [spec('holds', 'expected'), spec('does not', 'unexpected', 'Error: gone\nat x')],
        suites: [{ specs: [spec('holds at last', 'flaky', 'Error: slow')] }],
      },
    ],
    errors: [{ message: 'The server ended' }],
  };
  expect(countPlaywright(report)).toEqual({
    passed: 3,
    failures: [
      'queue.spec.ts:1 › does not: Error: gone',
      'queue.spec.ts:1 › holds at last: Error: slow',
      'Outside any test: The server ended',
    ],
  });
});
