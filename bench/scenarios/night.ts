import { type AwardNight, holdAwardNight } from '../award-night';
import type { Community } from '../harness/community';
import { figure, ms, perSecond } from '../harness/words';
import type { Row, Scenario } from './scenario';

const CONNECTIONS = [32, 64, 128, 256];
const TRIAL_SECONDS = 8;
const NIGHT_SECONDS = 60;
const MOST_IDLE_MB = 350;
const MOST_AFTER_MB = 600;

/** The highest load without an error, for a minute, and what it leaves in the server's memory. */
export const night: Scenario = {
  name: 'night',
  run: async ({ community }) => {
    await community.restart();
    const idle = community.memory();
    const { held, connections } = await holdAtHighest(community);
    return [
      rowOf(held, connections, NIGHT_SECONDS),
      memoryRow('idle', idle, MOST_IDLE_MB),
      memoryRow(`after award night, ${NIGHT_SECONDS} s`, community.memory(), MOST_AFTER_MB),
    ];
  },
};

/**
 * The night at the number of connections at which most was answered in a short trial, and nothing
 * refused; at fewer, where the whole minute brought an error that the trial had not.
 */
async function holdAtHighest(community: Community) {
  const trials: { connections: number; rate: number }[] = [];
  for (const connections of CONNECTIONS) {
    const { rate, errors } = await holdAwardNight(community, connections, TRIAL_SECONDS);
    console.log(`  ${connections} connections: ${perSecond(rate)}, ${errors} errors`);
    if (errors === 0) trials.push({ connections, rate });
  }
  const [best, ...fewer] = trials.sort((a, b) => b.rate - a.rate).map((trial) => trial.connections);
  let connections = best ?? 1;
  for (;;) {
    const held = await holdAwardNight(community, connections, NIGHT_SECONDS);
    const next = fewer.find((count) => count < connections);
    if (held.errors === 0 || next === undefined) return { held, connections };
    console.log(`  ${connections} connections for ${NIGHT_SECONDS} s: ${held.errors} errors`);
    connections = next;
  }
}

/** A night as a line of the table; its limit is not one error and nothing lost. */
export function rowOf(held: AwardNight, connections: number, seconds: number): Row {
  const { rate, errors, lost, wrongTallies, comments, reactions } = held;
  return {
    what: `award night, ${figure(seconds)} s, ${connections} connections: 80 % reads, 15 % reactions, 5 % comments`,
    figure: perSecond(rate),
    ratio: errors + lost + wrongTallies,
    target: { atMost: 0 },
    note: `${errors} errors, ${lost} lost, ${wrongTallies} wrong tallies; ${figure(comments)} comments and ${figure(reactions)} reactions; median ${ms(held.median)}, 99th ${ms(held.p99)}`,
  };
}

export function memoryRow(when: string, megabytes: number, most: number): Row {
  return {
    what: `resident memory of the server, ${when}`,
    figure: `${megabytes} MB`,
    reference: `${most} MB`,
    ratio: megabytes / most,
    target: { atMost: 1 },
  };
}
