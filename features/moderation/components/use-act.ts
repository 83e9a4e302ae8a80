'use client';

import { type FormEvent, useState } from 'react';
import { type ActAnswer, type ActRefusal, sendAct } from './act';

/** Sends acts, one at a time, and remembers why the last one was refused. */
export function useAct() {
  const [refusal, setRefusal] = useState<ActRefusal>();
  const [busy, setBusy] = useState(false);

  const send = async (door: string, fields: object, take: (answer: ActAnswer) => void) => {
    if (busy) return;
    setBusy(true);
    const answer = await sendAct(door, fields);
    setBusy(false);
    setRefusal(answer.refusal);
    take(answer);
  };

  /** Sends what a form holds and the button that was pressed, instead of the browser. */
  const submit = (take: (answer: ActAnswer) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void send(form.action, Object.fromEntries(new FormData(form, submitter)), take);
  };

  return { refusal, busy, send, submit };
}
