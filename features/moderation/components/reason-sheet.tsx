'use client';

import { type ReactNode, useRef } from 'react';
import { Sheet } from '@/components/ui/sheet';
import type { HideReason, ReportReason } from '@/features/moderation/reasons';
import type { ActAnswer, ActMessages } from './act';
import { ReasonForm } from './reason-form';
import { RefusalNotice } from './refusal-notice';
import { useAct } from './use-act';

type Props = {
  commentId: string;
  act: 'hide' | 'report';
  /** The revision that is judged; a report is always about the current one. */
  revision?: number;
  reasons: readonly (HideReason | ReportReason)[];
  title: string;
  text: string;
  messages: ActMessages;
  /** Takes the door's answer and says whether the sheet is done with. */
  onAnswer: (answer: ActAnswer) => 'close' | 'stay';
  onClose: () => void;
  /** What stands here instead of the reasons once it is done. */
  children?: ReactNode;
};

/** Asks for a reason and sends it. A refusal is told in place, and nothing typed is lost. */
export function ReasonSheet(props: Props) {
  const { commentId, act, reasons, title, text, messages, onAnswer, onClose, children } = props;
  const { refusal, busy, submit } = useAct();
  const revision = refusal?.revision ?? props.revision;
  const sheet = useRef<HTMLDivElement>(null);
  const take = (answer: ActAnswer) => {
    // Closing, not unmounting, is what gives the focus back to where it was.
    if (onAnswer(answer) === 'close') sheet.current?.closest('dialog')?.close();
  };
  return (
    <Sheet title={title} closeLabel={messages.act.close} onClose={onClose}>
      {children ?? (
        <div ref={sheet} className="grid gap-3" aria-busy={busy}>
          <p className="text-muted">{text}</p>
          <RefusalNotice refusal={refusal} messages={messages} />
          <ReasonForm
            action={`/api/comments/${commentId}/${act}`}
            fields={{ lang: messages.locale, ...(revision && { revision }) }}
            reasons={reasons}
            messages={messages}
            needsNote={refusal?.code === 'note-missing'}
            onSubmit={submit(take)}
          />
        </div>
      )}
    </Sheet>
  );
}
