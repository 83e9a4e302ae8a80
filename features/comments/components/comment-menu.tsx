'use client';

import { lazy, Suspense, useState } from 'react';
import { EDIT_WINDOW_MS } from '@/features/comments/limits';
import type { HideResult } from '@/features/moderation/components/hide-dialog';
import { useOverlay } from '@/features/session/components/overlay';
import { setChange } from './changes';
import { useComments } from './comments-context';
import { deleteComment } from './own-doors';
import { permalink } from './permalink';
import { useErrorSentence } from './use-error-sentence';

const ReportDialog = lazy(async () => {
  const { ReportDialog } = await import('@/features/moderation/components/report-dialog');
  return { default: ReportDialog };
});
const HideDialog = lazy(async () => {
  const { HideDialog } = await import('@/features/moderation/components/hide-dialog');
  return { default: HideDialog };
});

export type MenuSubject = {
  id: string;
  revision: number;
  authorHandle: string | null;
  /** Milliseconds since 1970. */
  createdAt: number;
};

type Props = MenuSubject & { onEdit: () => void; onDone: () => void };

/** The rarer things to do with a comment, as far as they are this viewer's to do. */
export function CommentMenu({ id, revision, authorHandle, createdAt, onEdit, onDone }: Props) {
  const { slug, locale, messages, acts } = useComments();
  const overlay = useOverlay(slug);
  const sentence = useErrorSentence();
  const [note, setNote] = useState('');
  const [dialog, setDialog] = useState<'report' | 'hide' | null>(null);
  const mine = overlay != null && authorHandle !== null && overlay.viewer.handle === authorHandle;
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(permalink(locale, slug, id), location.href).href);
    setNote(messages.copied);
  };
  const remove = async () => {
    if (!window.confirm(messages.deleteSure)) return;
    const refusal = await deleteComment(id);
    if (refusal) return setNote(sentence(refusal));
    setChange(id, { kind: 'deleted' });
    onDone();
  };
  const hidden = (result: HideResult) => {
    setDialog(null);
    if (result.kind === 'over') return setNote(sentence(result.refusal));
    if (result.kind === 'dismissed') return;
    setChange(id, { kind: 'hidden', undo: async () => !(await result.undo()) });
    onDone();
  };
  return (
    <div className="flex flex-wrap items-center rounded-2xl border border-line bg-raised p-1">
      <a href={permalink(locale, slug, id)} className="act">
        {messages.permalink}
      </a>
      {typeof navigator.clipboard === 'object' ? (
        <button type="button" onClick={copy} className="act">
          {messages.copy}
        </button>
      ) : null}
      {mine && Date.now() - createdAt < EDIT_WINDOW_MS ? (
        <button type="button" onClick={onEdit} className="act">
          {messages.edit}
        </button>
      ) : null}
      {mine ? (
        <button type="button" onClick={remove} className="act text-danger">
          {messages.delete}
        </button>
      ) : null}
      {overlay && !mine ? (
        <button type="button" onClick={() => setDialog('report')} className="act">
          {messages.report}
        </button>
      ) : null}
      {overlay ? null : (
        <a href={`/${locale}/comments/${id}`} className="act">
          {messages.report}
        </a>
      )}
      {overlay?.viewer.moderates && !mine ? (
        <button type="button" onClick={() => setDialog('hide')} className="act">
          {messages.hide}
        </button>
      ) : null}
      <Suspense>
        {dialog === 'report' ? (
          <ReportDialog commentId={id} messages={acts} onDone={() => setDialog(null)} />
        ) : null}
        {dialog === 'hide' ? (
          <HideDialog commentId={id} revision={revision} messages={acts} onDone={hidden} />
        ) : null}
      </Suspense>
      <p role="status" className="px-3 text-sm text-muted empty:hidden">
        {note}
      </p>
    </div>
  );
}
