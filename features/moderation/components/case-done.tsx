'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { CaseStrings } from './case-actions';
import { RefusalNotice } from './refusal-notice';
import { useAct } from './use-act';

/** `undo` is missing until the server has said yes, and where nothing can be taken back. */
export type Done = { text: string; undo?: { door: string; fields: object } };

type Props = { done: Done; onUndone: () => void; messages: CaseStrings };

/** What was done, and the way to take it back. */
export function CaseDone({ done, onUndone, messages }: Props) {
  const { refusal, busy, send } = useAct();
  const region = useRef<HTMLDivElement>(null);
  const { desk } = messages;
  const { undo } = done;

  // The button that was pressed is gone: the focus stays where its answer is.
  useEffect(() => region.current?.focus(), []);

  return (
    <div
      ref={region}
      tabIndex={-1}
      data-done
      aria-busy={busy}
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
