'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { CaseStrings } from './case-actions';
import { RefusalNotice } from './refusal-notice';
import { useAct } from './use-act';

/** The how manyth decision of this page it was, and by what it can be taken back, if it can. */
export type Done = {
  text: string;
  at: number;
  /** The server has not yet said yes. */
  isPending?: boolean;
  undo?: { door: string; fields: object };
};

type Props = { done: Done; onUndone: () => void; messages: CaseStrings };

/** What was done, and the way to take it back. */
export function CaseDone({ done, onUndone, messages }: Props) {
  const { refusal, busy, send } = useAct();
  const region = useRef<HTMLDivElement>(null);
  const { desk } = messages;
  const { undo, at, isPending = false } = done;

  // The button that was pressed is gone: the focus stays where its answer is.
  useEffect(() => {
    region.current?.focus();
    const box = region.current?.closest('[data-case]')?.querySelector('input');
    // It is decided: no act on many is to decide it again.
    if (box?.checked) box.click();
  }, []);

  return (
    <div
      ref={region}
      tabIndex={-1}
      data-done={at}
      aria-busy={busy || isPending}
      className="flex flex-wrap items-center gap-3 outline-none"
    >
      <p role="status" className="font-semibold">
        {done.text}
      </p>
      {undo ? (
        <Button
          look="secondary"
          data-key="u"
          onClick={() => send(undo.door, undo.fields, ({ refusal: no }) => no || onUndone())}
        >
          {desk.undo}
        </Button>
      ) : null}
      <RefusalNotice refusal={refusal} messages={messages} />
    </div>
  );
}
