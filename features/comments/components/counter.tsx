'use client';

import { COMMENT_LIMIT } from '@/features/comments/limits';
import { format } from '@/lib/i18n/format';
import { countGraphemes } from '@/lib/text/graphemes';
import { normaliseText } from '@/lib/text/normalise';
import { useComments } from './comments-context';

const SHOWN_FROM = 800;

/** Counts as the server will: after the same normalisation, in the same graphemes. */
export function Counter({ text, hint }: { text: string; hint: string }) {
  const { messages, locale } = useComments();
  const used =
    text.length < SHOWN_FROM ? 0 : countGraphemes(normaliseText(text), COMMENT_LIMIT * 2);
  const left = COMMENT_LIMIT - used;
  if (used < SHOWN_FROM) return hint;
  return (
    <span aria-live="polite" className={left < 0 ? 'font-semibold text-danger' : undefined}>
      {left < 0
        ? format(messages.over, { count: -left }, locale)
        : format(messages.remaining, { count: left }, locale)}
    </span>
  );
}
