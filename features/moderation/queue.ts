export const queueTabs = ['reported', 'recent', 'hidden'] as const;
export type QueueTab = (typeof queueTabs)[number];

/** Comments on a page of the queue. */
export const QUEUE_PAGE = 20;
/** Entries on a page of the log. */
export const LOG_PAGE = 30;
/** Reports of one comment that are shown one by one; the rest is counted. */
export const REPORTS_SHOWN = 3;
/** Past this, the number of waiting comments is “99+”: counting on would cost more than it tells. */
export const MOST_COUNTED = 99;

export function isQueueTab(value: unknown): value is QueueTab {
  return (queueTabs as readonly unknown[]).includes(value);
}
