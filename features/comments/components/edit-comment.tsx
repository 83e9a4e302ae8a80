'use client';

import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { useOverlay } from '@/features/session/components/overlay';
import { setChange, useChange } from './changes';
import { useComments } from './comments-context';
import { keepDraft, newKey, readDraft } from './draft';
import { editComment } from './own-doors';
import { ToldRefusal } from './told-refusal';

/**
 * Edits the viewer's own comment in its place. What is typed stays in the field when it is refused,
 * and on the device until it is saved or cancelled.
 */
export function EditComment({ id, onDone }: { id: string; onDone: () => void }) {
  const { slug, messages } = useComments();
  const change = useChange(id);
  const own = useOverlay(slug)?.own.find((comment) => comment.id === id);
  const draft = `edit:${id}`;
  const [text, setText] = useState(() => {
    const stored = change?.kind === 'edited' ? change.comment.text : own?.text;
    return readDraft(draft).text || (stored ?? textOnPage(id));
  });
  const [problem, setProblem] = useState<ReactNode>();
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const write = (text: string) => {
    setText(text);
    keepDraft(draft, { key: newKey(), text });
  };
  const end = () => {
    keepDraft(draft, { key: newKey(), text: '' });
    onDone();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await editComment(id, text);
    if ('refusal' in answer) {
      setProblem(<ToldRefusal refusal={answer.refusal} />);
      return area.current?.focus();
    }
    setChange(id, { kind: 'edited', comment: answer });
    end();
  };
  return (
    <form onSubmit={save} className="mt-2 grid gap-2">
      <TextArea
        ref={area}
        id={field}
        label={messages.edit}
        value={text}
        onChange={(event) => write(event.target.value)}
        error={problem}
        autoFocus
      />
      <div className="flex gap-2">
        <Button type="submit">{messages.save}</Button>
        <Button look="quiet" onClick={end}>
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
