'use client';

import { type MouseEvent, type ReactNode, useState } from 'react';
import { useOverlay } from '@/features/session/components/overlay';
import { EDIT_WINDOW_MS } from '../limits';
import { setChange } from './changes';
import { useComments } from './comments-context';
import { deleteComment } from './own-doors';
import { permalink } from './permalink';
import { useErrorSentence } from './use-error-sentence';

export type MenuSubject = {
  id: string;
  revision: number;
  authorHandle: string | null;
  /** Milliseconds since 1970. */
  createdAt: number;
};

type Props = MenuSubject & { onEdit: () => void };

/** Without a script, or before the viewer is known, one link leads to the page with every choice. */
export function CommentMenu({ id, authorHandle, createdAt, onEdit }: Props) {
  const { slug, locale, messages } = useComments();
  const overlay = useOverlay(slug);
  const sentence = useErrorSentence();
  const [problem, setProblem] = useState<string>();
  const mine = overlay != null && authorHandle !== null && overlay.viewer.handle === authorHandle;
  const remove = async () => {
    if (!window.confirm(messages.deleteSure)) return;
    const refusal = await deleteComment(id);
    if (refusal) setProblem(sentence(refusal));
    else setChange(id, { kind: 'deleted' });
  };
  return (
    <div className="absolute end-0 z-20 grid min-w-56 rounded-2xl border border-line bg-raised p-1 shadow-card">
      <Item href={permalink(locale, slug, id)}>{messages.permalink}</Item>
      {mine && Date.now() - createdAt < EDIT_WINDOW_MS ? (
        <Item onClick={onEdit}>{messages.edit}</Item>
      ) : null}
      {mine ? <Item onClick={remove}>{messages.delete}</Item> : null}
      {mine ? null : <Item href={`/${locale}/comments/${id}`}>{messages.manage}</Item>}
      {problem ? (
        <p role="alert" className="max-w-64 px-3 py-2 text-sm text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

const itemClass =
  'flex min-h-touch items-center rounded-xl px-3 text-start font-medium hover:bg-petal';

function Item({
  href,
  onClick,
  children,
}: {
  href?: string;
  onClick?: () => void;
  children: ReactNode;
}) {
  if (href) {
    return (
      <a href={href} className={itemClass}>
        {children}
      </a>
    );
  }
  const choose = (event: MouseEvent) => {
    event.currentTarget.closest('details')?.removeAttribute('open');
    onClick?.();
  };
  return (
    <button type="button" onClick={choose} className={itemClass}>
      {children}
    </button>
  );
}
