'use client';

import { Ellipsis, MessageCircle } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { ReactionBar } from '@/features/reactions/components/reaction-bar';
import type { ReactionCounts } from '@/features/reactions/kinds';
import { format } from '@/lib/i18n/format';
import { useChange } from './changes';
import { CommentMenu, type MenuSubject } from './comment-menu';
import { useComments } from './comments-context';
import { Composer } from './composer';
import { EditComment } from './edit-comment';
import { permalink } from './permalink';

type Props = MenuSubject & {
  /** The comment that a reply goes under. */
  threadId: string;
  /** The author's speakable name. */
  name: string;
  counts: ReactionCounts;
};

/** What can be done with a comment. Every control is a link or a form first. */
export function LiveActions({ threadId, name, counts, ...subject }: Props) {
  const { messages, closed, slug, locale } = useComments();
  const [mode, setMode] = useState<'idle' | 'reply' | 'edit'>('idle');
  const change = useChange(subject.id);
  if (change && change.kind !== 'edited') return null;
  const openReply = (event: MouseEvent) => {
    event.preventDefault();
    setMode(mode === 'reply' ? 'idle' : 'reply');
  };
  const idle = () => setMode('idle');
  return (
    <>
      <div className="-ms-2 mt-1 flex flex-wrap items-center gap-x-1">
        <ReactionBar subject={{ type: 'comment', id: subject.id }} slug={slug} counts={counts} />
        {closed ? null : (
          <a
            href={permalink(locale, slug, subject.id).replace(/#.*/, '#reply')}
            onClick={openReply}
            aria-label={format(messages.replyTo, { name })}
            className="inline-flex min-h-touch items-center gap-1.5 rounded-full px-3 text-sm font-semibold text-muted hover:text-rose"
          >
            <MessageCircle aria-hidden="true" className="size-4" />
            {messages.reply}
          </a>
        )}
        <details className="relative ms-auto" name="comment-menu">
          <summary
            aria-label={format(messages.more, { name })}
            className="inline-flex size-touch list-none items-center justify-center rounded-full text-muted hover:text-rose"
          >
            <Ellipsis aria-hidden="true" className="size-5" />
          </summary>
          <CommentMenu {...subject} onEdit={() => setMode('edit')} />
        </details>
      </div>
      {mode === 'reply' ? (
        <Composer parentId={threadId} replyTo={name} onDone={idle} autoFocus />
      ) : null}
      {mode === 'edit' ? <EditComment id={subject.id} onDone={idle} /> : null}
    </>
  );
}
