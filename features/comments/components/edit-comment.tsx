'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { useOverlay } from '@/features/session/components/overlay';
import { setChange, useChange } from './changes';
import { useComments } from './comments-context';
import { editComment } from './own-doors';
import { useErrorSentence } from './use-error-sentence';

/** Edits the viewer's own comment in its place; a refusal keeps the text in the field. */
export function EditComment({ id, onDone }: { id: string; onDone: () => void }) {
  const { slug, messages } = useComments();
  const change = useChange(id);
  const own = useOverlay(slug)?.own.find((comment) => comment.id === id);
  const [text, setText] = useState(
    change?.kind === 'edited' ? change.comment.text : (own?.text ?? textOnPage(id)),
  );
  const [problem, setProblem] = useState<string>();
  const sentence = useErrorSentence();
  const field = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await editComment(id, text);
    if ('refusal' in answer) return setProblem(sentence(answer.refusal));
    setChange(id, { kind: 'edited', comment: answer });
    onDone();
  };
  return (
    <form onSubmit={save} className="mt-2 grid gap-2">
      <TextArea
        id={field}
        label={messages.edit}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={problem}
        autoFocus
      />
      <div className="flex gap-2">
        <Button type="submit">{messages.save}</Button>
        <Button look="quiet" onClick={onDone}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The page already holds the text; asking the server for it would only be slower. */
function textOnPage(id: string): string {
  return document.querySelector(`#c-${id} [data-comment-text]`)?.textContent ?? '';
}
