import 'server-only';
import { env } from '@/lib/env';
import { defaultLocale } from '@/lib/i18n/locales';
import { alertOf } from './alert';
import { storeAlert } from './commands';
import { inTimeWays, latenessOf, type Moments } from './policy';
import { findQueueState } from './queries';
import type { AlertSettings } from './settings';

/**
 * A look at the queue that stores an alert when it is late, to be taken again and again. It remembers
 * when it last saw the queue in time in each way; a process that has just begun does not know, and
 * waits the hour where somebody was told of the same before.
 */
export function createWatch({ limits, targets }: AlertSettings): () => Promise<void> {
  const fineAt: Moments = {};
  const names = targets.map(({ name }) => name);
  return async () => {
    const queue = await findQueueState();
    const late = latenessOf(queue, limits);
    for (const way of inTimeWays(late)) fineAt[way] = queue.at;
    if (late.length === 0) return;
    const url = `${env().SITE_URL}/${defaultLocale}/moderation`;
    await storeAlert(alertOf(queue, late, url), names, fineAt);
  };
}
