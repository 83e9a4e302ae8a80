'use client';

import { useRef } from 'react';
import { hideReasons } from '@/features/moderation/reasons';
import {
  type ActAnswer,
  type ActMessages,
  type ActRefusal,
  commentDoor,
  isOver,
  sendAct,
} from './act';
import { ReasonSheet } from './reason-sheet';

export type HideResult =
  /** Closed without a decision. */
  | { kind: 'dismissed' }
  /** `undo` shows it again, and answers why not where that was refused. */
  | { kind: 'hidden'; undo: () => Promise<ActRefusal | undefined> }
  /** Somebody else was faster: it is hidden, deleted or gone already. */
  | { kind: 'over'; refusal: ActRefusal };

type Props = {
  commentId: string;
  revision: number;
  messages: ActMessages;
  /** Called once, after the sheet has closed and given the focus back. */
  onDone: (result: HideResult) => void;
};

/** A moderator hides a comment: the second tap, on a reason, does it. */
export function HideDialog({ commentId, revision, messages, onDone }: Props) {
  const result = useRef<HideResult>({ kind: 'dismissed' });
  const judged = useRef(revision);
  const take = ({ entryId, refusal }: ActAnswer) => {
    if (refusal?.revision) judged.current = refusal.revision;
    if (refusal && !isOver(refusal)) return 'stay';
    result.current = refusal ? { kind: 'over', refusal } : { kind: 'hidden', undo: undo(entryId) };
    return 'close';
  };
  const undo = (entryId?: string) => async () => {
    const fields = { revision: judged.current, entryId };
    const answer = await sendAct(commentDoor(commentId, 'restore'), fields);
    return answer.refusal;
  };
  return (
    <ReasonSheet
      commentId={commentId}
      act="hide"
      revision={revision}
      reasons={hideReasons}
      title={messages.act.hideTitle}
      text={messages.act.hideText}
      messages={messages}
      onAnswer={take}
      onClose={() => onDone(result.current)}
    />
  );
}
