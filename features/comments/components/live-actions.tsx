'use client';

import { Ellipsis, MessageCircle } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import {
  CommentReactions,
  ReactionPalette,
} from '@/features/reactions/components/comment-reactions';
import { useReactions } from '@/features/reactions/components/use-reactions';
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

type Panel = 'react' | 'reply' | 'edit' | 'menu';

/** What can be done with a comment. Every control is a link or a form first. */
export function LiveActions({ threadId, name, counts, ...subject }: Props) {
  const { id } = subject;
  const { messages, closed, slug, locale } = useComments();
  const [panel, setPanel] = useState<Panel | null>(null);
  const reactions = useReactions(slug, { type: 'comment', id }, counts);
  const change = useChange(id);
  if (change && (change.kind !== 'edited' || change.comment.status !== 'visible')) return null;
  const toggle = (name: Panel) => setPanel(panel === name ? null : name);
  const instead = (name: Panel) => (event: MouseEvent) => {
    event.preventDefault();
    toggle(name);
  };
  // What ends late, such as a slow save, closes itself and never what was opened meanwhile.
  const close = (name: Panel) => () => setPanel((open) => (open === name ? null : open));
  return (
    <>
      <div className="-ms-2.5 flex items-center">
        <CommentReactions
          id={id}
          reactions={reactions}
          open={panel === 'react'}
          onToggle={() => toggle('react')}
        />
        {closed ? null : (
          <a
            href={permalink(locale, slug, id).replace(/#.*/, '#reply')}
            onClick={instead('reply')}
            aria-expanded={panel === 'reply'}
            aria-label={format(messages.replyTo, { name })}
            className="act"
          >
            <MessageCircle aria-hidden="true" className="size-4" />
            {messages.reply}
          </a>
        )}
        <a
          href={`/${locale}/comments/${id}`}
          onClick={instead('menu')}
          aria-expanded={panel === 'menu'}
          aria-label={format(messages.more, { name })}
          className="act ms-auto"
        >
          <Ellipsis aria-hidden="true" className="size-5" />
        </a>
      </div>
      {reactions.problem ? (
        <p role="alert" className="text-sm text-danger">
          {reactions.problem}
        </p>
      ) : null}
      {panel === 'react' ? <ReactionPalette id={id} reactions={reactions} /> : null}
      {panel === 'menu' ? (
        <CommentMenu {...subject} onEdit={() => setPanel('edit')} onDone={close('menu')} />
      ) : null}
      {panel === 'reply' ? (
        <Composer parentId={threadId} replyTo={name} onDone={close('reply')} autoFocus />
      ) : null}
      {panel === 'edit' ? <EditComment id={id} onDone={close('edit')} /> : null}
    </>
  );
}
