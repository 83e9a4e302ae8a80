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
    const connections = await findConnections(community);
    const held = await holdAwardNight(community, connections, NIGHT_SECONDS);
    return [
      rowOf(held, connections, NIGHT_SECONDS),
      memoryRow('idle', idle, MOST_IDLE_MB),
      memoryRow(`after award night, ${NIGHT_SECONDS} s`, community.memory(), MOST_AFTER_MB),
    ];
  },
};

/** The number of connections at which most is answered, and nothing refused. */
async function findConnections(community: Community): Promise<number> {
  let best = { connections: CONNECTIONS[0] ?? 1, rate: 0 };
  for (const connections of CONNECTIONS) {
    const { rate, errors } = await holdAwardNight(community, connections, TRIAL_SECONDS);
    console.log(`  ${connections} connections: ${perSecond(rate)}, ${errors} errors`);
    if (errors === 0 && rate > best.rate) best = { connections, rate };
  }
  return best.connections;
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
