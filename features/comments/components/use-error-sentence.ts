'use client';

import { format } from '@/lib/i18n/format';
import { useComments } from './comments-context';
import type { Refusal } from './outbox';

/** Words for a refusal, in the reader's language; one general sentence for a code without its own. */
export function useErrorSentence(): (refusal: Refusal) => string {
  const { errors, locale } = useComments();
  return ({ code, ...values }) => {
    const known = errors as Record<string, Parameters<typeof format>[0] | undefined>;
    const message = known[code] ?? errors.unknown;
    return format(message, { ...values, count: values.retryAfter ?? 0 } as never, locale);
  };
}
