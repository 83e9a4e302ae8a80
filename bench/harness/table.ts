import { isMet, type Row } from '../scenarios/scenario';
import { figure } from './words';

/** The rows as a Markdown table. */
export function printTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { what, reference = '', note = '' } = row;
    return `| ${what} | ${row.figure} | ${reference} | ${ratioOf(row)} | ${targetOf(row)} | ${isMet(row) ? 'yes' : 'no'} | ${note} |`;
  });
  return [
    '| what | measured | compared with | ratio | asked | met | more |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

/** The ratio in words: a share, or how many times. */
export function ratioOf({ ratio }: Row): string {
  if (ratio === 0) return '0';
  return ratio < 1 ? `${figure(ratio * 100)} %` : `${figure(ratio)} ×`;
}

/** What was asked of the ratio, in words. */
export function targetOf({ target }: Row): string {
  const asked = 'atLeast' in target ? target.atLeast : target.atMost;
  const words = asked === 0 ? '0' : asked < 1 ? `${figure(asked * 100)} %` : `${figure(asked)} ×`;
  return 'atLeast' in target ? `at least ${words}` : `at most ${words}`;
}
