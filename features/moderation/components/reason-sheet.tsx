'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { Sheet } from '@/components/ui/sheet';
import type { HideReason, ReportReason } from '@/features/moderation/reasons';
import { type ActAnswer, type ActMessages, type ActRefusal, actProblem, sendAct } from './act';
import { ReasonForm } from './reason-form';

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
  const [refusal, setRefusal] = useState<ActRefusal>();
  const [busy, setBusy] = useState(false);
  const revision = refusal?.revision ?? props.revision;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = Object.fromEntries(new FormData(form, submitter));
    setBusy(true);
    const answer = await sendAct(commentId, act, fields);
    setBusy(false);
    setRefusal(answer.refusal);
    if (onAnswer(answer) === 'close') form.closest('dialog')?.close();
  };
  return (
    <Sheet title={title} closeLabel={messages.act.close} onClose={onClose}>
      {children ?? (
        <div className="grid gap-3" aria-busy={busy}>
          <p className="text-muted">{text}</p>
          <FieldError id={`problem-${commentId}`}>
            {refusal ? actProblem(refusal, messages) : null}
          </FieldError>
          {refusal?.text ? (
            <div className="rounded-2xl bg-petal px-4 py-3">
              <p className="text-sm font-semibold">{messages.act.editedNow}</p>
              <p dir="auto" className="whitespace-pre-line">
                {refusal.text}
              </p>
            </div>
          ) : null}
          <ReasonForm
            action={`/api/comments/${commentId}/${act}`}
            fields={{ lang: messages.locale, ...(revision && { revision }) }}
            reasons={reasons}
            messages={messages}
            onSubmit={submit}
          />
        </div>
      )}
    </Sheet>
  );
}
