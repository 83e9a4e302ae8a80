'use client';

import { WayOut } from '@/features/sanctions/components/way-out';
import { isRefusalCode } from '@/lib/http/refusal';
import { useComments } from './comments-context';
import type { Refusal } from './outbox';
import { useErrorSentence } from './use-error-sentence';

/** Why something was refused, and the way on where a moderator's decision stands behind it. */
export function ToldRefusal({ refusal }: { refusal: Refusal }) {
  const { slug, locale, errors } = useComments();
  const sentence = useErrorSentence();
  return (
    <>
      {sentence(refusal)}{' '}
      {isRefusalCode(refusal.code) ? (
        <WayOut code={refusal.code} here={`/${locale}/posts/${slug}`} {...{ locale, errors }} />
      ) : null}
    </>
  );
}
