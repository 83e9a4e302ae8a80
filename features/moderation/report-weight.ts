import { type Author, isNew } from '@/features/comments/policy';

/** How a fan's earlier reports ended: agreed with, or not. */
export type ReportRecord = { upheld: number; dismissed: number };

/** The weight of open reports at which a comment is held until somebody has read it. */
export const HOLDING_WEIGHT = 3;

/** The weight from which a report says how urgent it is: a newcomer's first few still do. */
export const RISKING_WEIGHT = 0.3;

const FAITH = 2;
const LEAST = 0.1;

/**
 * How much a report counts, from 0.1 to 1: by how many of the fan's earlier ones were upheld, with
 * two upheld ones given in advance, so that one mistake costs little and false reports by the dozen
 * nearly everything. Somebody new counts half.
 */
export function reportWeight(
  reporter: Pick<Author, 'joinedAt'>,
  record: ReportRecord,
  now: Date,
): number {
  const { upheld, dismissed } = record;
  const trust = (upheld + FAITH) / (upheld + dismissed + FAITH);
  return Math.max(LEAST, isNew(reporter, now) ? trust / 2 : trust);
}
