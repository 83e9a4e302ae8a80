import type { Community } from '../harness/community';

export type Context = { community: Community; runs: number; seconds: number };

/** One line of the table: what was measured, against what, and whether it is as good as asked. */
export type Row = {
  what: string;
  /** The figure itself, with its unit. */
  figure: string;
  /** What the figure is compared with, measured in the same runs. */
  reference?: string;
  /** The figure in parts of the reference or of the limit: the length of the chart's bar. */
  ratio: number;
  /** What `ratio` is to be: at least or at most this. */
  target: { atLeast: number } | { atMost: number };
  /** More to know, e.g. tail latencies. */
  note?: string;
  /** Whether everything else asked of this line holds as well. */
  otherwise?: boolean;
};

export type Scenario = { name: string; run: (context: Context) => Promise<Row[]> };

/** Whether a line reaches what is asked of it. */
export function isMet({ ratio, target, otherwise = true }: Row): boolean {
  const reached = 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;
  return reached && otherwise;
}
