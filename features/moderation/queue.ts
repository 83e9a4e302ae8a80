/** What waits, by why it does; then all that was written last, and what is hidden. */
export const lanes = ['waiting', 'held', 'reported', 'new'] as const;
export type Lane = (typeof lanes)[number];
export const queueTabs = [...lanes, 'recent', 'hidden'] as const;
export type QueueTab = (typeof queueTabs)[number];

/** Which part of the queue is wanted: of a post (its slug), a language, a phrase (its id), a fan. */
export type QueueFilter = { post?: string; language?: string; phrase?: string; fan?: string };
export type QueueView = QueueFilter & { tab: QueueTab };

/** Comments on a page of the queue. */
export const QUEUE_PAGE = 20;
/** Entries on a page of the log. */
export const LOG_PAGE = 30;
/** Reports of one comment that are shown one by one; the rest is counted. */
export const REPORTS_SHOWN = 3;
/** Past this, the number of waiting comments is “99+”: counting on would cost more than it tells. */
export const MOST_COUNTED = 99;

export function isLane(tab: QueueTab): tab is Lane {
  return (lanes as readonly QueueTab[]).includes(tab);
}

/** Whether less than the whole of a list is wanted. */
export function isFiltered({ post, language, phrase, fan }: QueueFilter): boolean {
  return [post, language, phrase, fan].some((value) => value !== undefined);
}

export function isQueueTab(value: unknown): value is QueueTab {
  return (queueTabs as readonly unknown[]).includes(value);
}
