'use client';

import { useOverlay } from '@/features/session/components/overlay';
import { CareNotice } from './care-notice';
import { useComments } from './comments-context';
import { useOutbox } from './outbox';
import { OwnItem } from './own-item';
import { UnsentItem } from './unsent-item';

/**
 * What the viewer wrote and the shared page does not hold: still unsent, just posted, waiting for a
 * moderator, or hidden. With `threadId`, the replies among them.
 */
export function NewComments({ threadId = null }: { threadId?: string | null }) {
  const { slug, messages } = useComments();
  const outbox = useOutbox(slug);
  const overlay = useOverlay(slug);
  const here = (item: { parentId: string | null }) => item.parentId === threadId;
  const unsent = outbox.unsent.filter(here);
  const known = new Set(outbox.sent.map(({ id }) => id));
  const own = [...outbox.sent, ...(overlay?.own ?? []).filter(({ id }) => !known.has(id))]
    .filter(here)
    .filter(({ id }) => !standsOnPage(id));
  const worried = threadId === null && overlay?.own.some(({ care }) => care);
  if (unsent.length + own.length === 0 && !worried) return null;
  const author = overlay?.viewer ?? null;
  return (
    <>
      {worried ? <CareNotice messages={messages} /> : null}
      <ol aria-live="polite">
        {unsent.map((item) => (
          <li key={item.key}>
            <UnsentItem item={item} author={author} />
          </li>
        ))}
        {own.map((comment) => (
          <li key={comment.id}>
            <OwnItem comment={comment} author={author} />
          </li>
        ))}
      </ol>
    </>
  );
}

function standsOnPage(id: string): boolean {
  return document.querySelector(`[data-comment="${id}"]`) !== null;
}
