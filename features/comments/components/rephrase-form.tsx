'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { useComments } from './comments-context';
import { type Refusal, send, type Unsent } from './outbox';

const ofTheWords = ['phrase', 'repeated', 'outside', 'too-long'];

/** Whether other words may be taken where these were refused. */
export function canBeRephrased(problem: Refusal | undefined): boolean {
  return problem !== undefined && ofTheWords.includes(problem.code);
}

/** Refused words in a field of their own, so that what the composer holds by now is not lost. */
export function RephraseForm({ item, onDone }: { item: Unsent; onDone: () => void }) {
  const { slug, messages } = useComments();
  const [text, setText] = useState(item.text);
  const field = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    onDone();
    void send(slug, { ...item, text });
  };
  return (
    <form onSubmit={submit} className="mt-2 grid gap-2">
      <TextArea
        id={field}
        label={messages.rephrase}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required
        dir="auto"
        autoFocus
      />
      <div className="flex gap-2">
        <Button type="submit">{messages.retry}</Button>
        <Button look="quiet" onClick={onDone}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  );
}
