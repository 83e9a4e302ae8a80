'use client';

import { usePulse } from '@/features/live/components/pulse-store';
import { format } from '@/lib/i18n/format';
import { useComments } from './comments-context';

/** How many congratulations there are, as it changes. */
export function LiveCount({ count }: { count: number }) {
  const { slug, locale, messages } = useComments();
  const now = usePulse(slug)?.comments ?? count;
  return (
    <p className="text-muted tabular-nums">{format(messages.count, { count: now }, locale)}</p>
  );
}
