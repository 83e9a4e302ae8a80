'use client';

import { Ellipsis, MessageCircle } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { format } from '@/lib/i18n/format';
import { useChange } from './changes';
import { CommentMenu, type MenuSubject } from './comment-menu';
import { useComments } from './comments-context';
import { Composer } from './composer';
import { EditComment } from './edit-comment';

type Props = MenuSubject & {
  /** The comment that a reply goes under. */
  threadId: string;
  href: string;
  /** The author's speakable name. */
  name: string;
  reactions: ReactNode;
};

/** What can be done with a comment. Every control is a link or a form first. */
export function LiveActions({ threadId, href, name, reactions, ...subject }: Props) {
  const { messages, closed } = useComments();
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
        {reactions}
        {closed ? null : (
          <a
            href={href.replace(/#.*/, '#reply')}
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
          <CommentMenu {...subject} href={href} onEdit={() => setMode('edit')} />
        </details>
      </div>
      {mode === 'reply' ? (
        <Composer parentId={threadId} replyTo={name} onDone={idle} autoFocus />
      ) : null}
      {mode === 'edit' ? <EditComment id={subject.id} onDone={idle} /> : null}
    </>
  );
}
