'use client';

import { type FormEvent, useState } from 'react';
import { type Act, type ActAnswer, type ActRefusal, sendAct } from './act';

/** Sends acts on one comment, one at a time, and remembers why the last one was refused. */
export function useAct(commentId: string) {
  const [refusal, setRefusal] = useState<ActRefusal>();
  const [busy, setBusy] = useState(false);

  const send = async (act: Act, fields: object, take: (answer: ActAnswer) => void) => {
    if (busy) return;
    setBusy(true);
    const answer = await sendAct(commentId, act, fields);
    setBusy(false);
    setRefusal(answer.refusal);
    take(answer);
  };

  /** Sends what a form holds and the button that was pressed, instead of the browser. */
  const submit =
    (act: Act, take: (answer: ActAnswer) => void) => (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const { submitter } = event.nativeEvent as SubmitEvent;
      void send(act, Object.fromEntries(new FormData(event.currentTarget, submitter)), take);
    };

  return { refusal, busy, send, submit };
}
