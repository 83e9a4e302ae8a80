import type { HideReason, ReportReason } from '@/features/moderation/reasons';
import type { SanctionKind } from '@/features/sanctions/terms';

/** Months that are told, the one that runs among them. */
export const MONTHS = 12;
/** Below this a number of sanctions or appeals could tell of one person. */
export const FEWEST_TOLD = 5;

export const reportFates = ['upheld', 'dismissed', 'open'] as const;
export type ReportFate = (typeof reportFates)[number];
/** Null stands for fewer than `FEWEST_TOLD`, none among them. */
export type Guarded = number | null;

export type Month = {
  start: Date;
  written: number;
  /** By the system, before anybody saw them. */
  held: number;
  refused: number;
  hidden: Record<HideReason, number>;
  restored: number;
  /** That came in this month, by what has become of them since. */
  reports: Record<ReportReason, Record<ReportFate, number>>;
  decisions: number;
  /** Minutes within which half of the decisions were made, and 95 of 100. */
  median: number | null;
  most: number | null;
  sanctions: Record<SanctionKind, Guarded>;
  lifted: Guarded;
  appeals: { filed: Guarded; upheld: Guarded; lifted: Guarded };
};

/** The number where it is large enough to be told. */
export function guarded(count: number): Guarded {
  return count < FEWEST_TOLD ? null : count;
}

/** When the last twelve months begin in UTC, the first of them first, and the one after them. */
export function monthStarts(now: Date): Date[] {
  return Array.from(
    { length: MONTHS + 1 },
    (_, nth) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS + 1 + nth)),
  );
}

export function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
