'use client';

import { usePulse } from '@/features/live/components/pulse-store';
import { format } from '@/lib/i18n/format';
import { useComments } from './comments-context';

/** How many congratulations there are, as it changes, and whether they come too fast to be shown at once. */
export function LiveCount({ count }: { count: number }) {
  const { slug, locale, messages } = useComments();
  const pulse = usePulse(slug);
  const now = pulse?.comments ?? count;
  return (
    <>
      <p className="text-muted tabular-nums">{format(messages.count, { count: now }, locale)}</p>
      <p role="status" className="basis-full text-sm text-muted">
        {pulse?.busy ? messages.busy : null}
      </p>
    </>
  );
}
