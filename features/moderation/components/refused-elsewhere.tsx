'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Catalogue } from '@/messages/catalogue';

const EVENT = 'case-refused';

/** Says to whoever has gone on in the queue that the case with this id came back. */
export function tellOfRefusal(caseId: string) {
  document.dispatchEvent(new CustomEvent(EVENT, { detail: caseId }));
}

/** That a decision did not go through, and the way back to it; nothing while all do. */
export function RefusedElsewhere({
  messages,
}: {
  messages: Pick<Catalogue['moderation']['desk'], 'refusedElsewhere' | 'goToIt'>;
}) {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const take = (event: Event) => event instanceof CustomEvent && setId(event.detail);
    document.addEventListener(EVENT, take);
    return () => document.removeEventListener(EVENT, take);
  }, []);
  if (!id) return null;
  return (
    <div className="sticky top-2 z-10">
      <Notice role="alert">
        <p>
          {messages.refusedElsewhere}{' '}
          <a
            href={`#${id}`}
            onClick={() => setId(undefined)}
            className="inline-flex min-h-touch items-center underline underline-offset-4"
          >
            {messages.goToIt}
          </a>
        </p>
      </Notice>
    </div>
  );
}
