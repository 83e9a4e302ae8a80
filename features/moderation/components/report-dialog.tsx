'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { reportReasons } from '@/features/moderation/reasons';
import type { ActMessages } from './act';
import { ReasonSheet } from './reason-sheet';

export type ReportResult = { kind: 'dismissed' } | { kind: 'reported' };

type Props = {
  commentId: string;
  messages: ActMessages;
  /** Called once, after the sheet has closed and given the focus back. */
  onDone: (result: ReportResult) => void;
};

/** A fan reports a comment, and is thanked. */
export function ReportDialog({ commentId, messages, onDone }: Props) {
  const [thanked, setThanked] = useState(false);
  const { act } = messages;
  return (
    <ReasonSheet
      commentId={commentId}
      act="report"
      reasons={reportReasons}
      title={thanked ? act.thanksTitle : act.reportTitle}
      text={act.reportText}
      messages={messages}
      onAnswer={({ refusal }) => {
        setThanked(!refusal);
        return 'stay';
      }}
      onClose={() => onDone({ kind: thanked ? 'reported' : 'dismissed' })}
    >
      {thanked ? (
        <form method="dialog" className="grid justify-items-start gap-4">
          <p role="status">{act.thanksText}</p>
          <Button type="submit" autoFocus>
            {act.close}
          </Button>
        </form>
      ) : null}
    </ReasonSheet>
  );
}
