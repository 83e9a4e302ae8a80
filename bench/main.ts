import { readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '@/scripts/bootstrap/terminal.mjs';
import { buildIfChanged } from '@/scripts/serve/build';
import { drawChart } from './harness/chart';
import { startCommunity, startDatabase } from './harness/community';
import { describeMachine } from './harness/machine';
import { printTable } from './harness/table';
import { commands } from './scenarios/commands';
import { front } from './scenarios/front';
import { growth } from './scenarios/growth';
import { live } from './scenarios/live';
import { night } from './scenarios/night';
import { pipeline } from './scenarios/pipeline';
import { queue } from './scenarios/queue';
import { page } from './scenarios/reading';
import { isMet, type Row } from './scenarios/scenario';
import { weight } from './scenarios/weight';
import { comments, reactions } from './scenarios/writing';

const REPORT = 'docs/bench.md';
const FANS = 40_000;
const RUNS = 5;
const SECONDS = 5;
const scenarios = [
  weight,
  page,
  front,
  comments,
  reactions,
  commands,
  pipeline,
  queue,
  growth,
  night,
  live,
];

/** Measures the scenarios that are named, or all of them; writes the table and the chart when all were measured. */
export async function measure(names: string[]): Promise<number> {
  const unknown = names.find((name) => !scenarios.some((each) => each.name === name));
  if (unknown !== undefined) {
    const known = scenarios.map(({ name }) => name).join(', ');
    throw new Failure(`There is no scenario "${unknown}". There are: ${known}.`);
  }
  const chosen = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
  await buildForMeasuring();
  const machine = describeMachine();
  console.log(`${machine}; medians of ${RUNS} runs of ${SECONDS} s`);
  const rows: Row[] = [];
  const server = await startDatabase();
  try {
    for (const { name, run } of chosen) {
      console.log(`• ${name}`);
      const community = await startCommunity(server, FANS);
      const measured = run({ community, runs: RUNS, seconds: SECONDS });
      rows.push(...(await measured.finally(community.stop)));
    }
  } finally {
    await server.stop();
  }
  const table = printTable(rows);
  console.log(`\n${table}`);
  if (names.length === 0) {
    const intro = `${machine}. Medians of ${RUNS} runs of ${SECONDS} s; what each figure is compared with was measured in turns with it, in the same run (\`npm run bench\`).`;
    writeFileSync(REPORT, `# Measured\n\n${intro}\n\n${table}\n${remarks()}`);
    writeFileSync('docs/bench.svg', drawChart(rows));
  }
  return rows.every(isMet) ? 0 : 1;
}

/** What people wrote below the table: a run replaces the figures, not the reasons. */
function remarks(): string {
  const before = readFileSync(REPORT, 'utf8');
  const start = before.indexOf('\n## ');
  return start === -1 ? '' : before.slice(start);
}

/** The production build with one more route and one more page, the empty ones. */
export async function buildForMeasuring(): Promise<void> {
  process.env.LIGHTSTICK_BENCH = '1';
  await buildIfChanged(process.cwd());
}
