'use client';

import type { ReactNode } from 'react';
import { useOverlay } from '@/features/session/components/overlay';
import { setChange, useChange } from './changes';
import { CommentText } from './comment-text';
import { useComments } from './comments-context';

/** The text the server rendered, until the viewer has changed it. */
export function LiveText({
  id,
  revision,
  children,
}: {
  id: string;
  revision: number;
  children: ReactNode;
}) {
  const { slug, messages } = useComments();
  const change = useChange(id);
  const newer = useOverlay(slug)?.own.find((own) => own.id === id && own.revision > revision);
  if (change?.kind === 'deleted')
    return <p className="text-muted italic">{messages.deletedNotice}</p>;
  if (change?.kind === 'hidden') {
    const undo = async () => {
      if (await change.undo()) setChange(id, undefined);
    };
    return (
      <p role="status" className="flex flex-wrap items-center gap-x-3 text-muted italic">
        {messages.hiddenByYou}
        <button
          type="button"
          onClick={undo}
          className="min-h-touch font-semibold text-rose not-italic"
        >
          {messages.undo}
        </button>
      </p>
    );
  }
  const edited = change?.comment ?? newer;
  return edited ? <CommentText parts={edited.parts} language={edited.language} /> : children;
}
