'use client';

import type { ReactNode } from 'react';
import { usePulse } from '@/features/live/components/pulse-store';
import { useComments } from './comments-context';

/** The sentence of a closed post, until it is open again: then that, in its place. */
export function UntilReopened({ children }: { children: ReactNode }) {
  const { slug, locale, switches } = useComments();
  const taking = usePulse(slug)?.taking;
  const isOpen = taking !== undefined && taking.mode !== 'closed';
  return (
    <p role="status">
      {isOpen ? (
        <>
          {switches.reopened}{' '}
          <a
            href={`/${locale}/posts/${slug}`}
            className="-my-2 py-2 font-semibold text-rose underline underline-offset-4"
          >
            {switches.write}
          </a>
        </>
      ) : (
        children
      )}
    </p>
  );
}
