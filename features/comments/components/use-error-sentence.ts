'use client';

import { isRefusalCode } from '@/lib/http/refusal';
import { refusalText } from '@/messages/refusal-text';
import { useComments } from './comments-context';
import type { Refusal } from './outbox';

/** Words for a refusal, in the reader's language; a general sentence for one without its own. */
export function useErrorSentence(): (refusal: Refusal) => string {
  const { errors, locale } = useComments();
  return ({ code, ...values }) => {
    if (isRefusalCode(code)) return refusalText({ code, ...values }, errors, locale);
    return code === 'offline' ? errors.offline : errors.unknown;
  };
}
