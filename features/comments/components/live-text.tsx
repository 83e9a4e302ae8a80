'use client';

import type { ReactNode } from 'react';
import type { OwnComment } from '@/features/comments/own';
import { useOverlay } from '@/features/session/components/overlay';
import { setChange, useChange } from './changes';
import { CommentText } from './comment-text';
import { useComments } from './comments-context';
import { HeldNotice } from './held-notice';

/** The text the server rendered, until the viewer has changed it, and whether it waits by now. */
export function LiveText({
  id,
  revision,
  known,
  children,
}: {
  id: string;
  revision: number;
  /** What became of it when it was last asked for; visible on a page that everybody gets. */
  known?: Pick<OwnComment, 'status' | 'heldFor'>;
  children: ReactNode;
}) {
  const { slug, messages } = useComments();
  const change = useChange(id);
  const own = useOverlay(slug)?.own.find((own) => own.id === id);
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
  const now = change?.comment ?? own;
  const { status, heldFor } = now ?? known ?? {};
  return (
    <>
      {now && now.revision > revision ? (
        <CommentText parts={now.parts} language={now.language} />
      ) : (
        children
      )}
      {status === 'held' ? (
        <HeldNotice role={change && 'status'} className="mt-2" {...{ heldFor, messages }} />
      ) : null}
    </>
  );
}
