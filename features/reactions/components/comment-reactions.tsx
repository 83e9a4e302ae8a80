'use client';

import { SmilePlus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useComments } from '@/features/comments/components/comments-context';
import { reactionEmoji, reactionKinds } from '@/features/reactions/kinds';
import { ReactionButton } from './reaction-button';
import { ReactionForm } from './reaction-form';
import { ReactorNames } from './reactor-names';
import { doorOf, type Reactions } from './use-reactions';

type Props = { id: string; reactions: Reactions; open: boolean; onToggle: () => void };

/**
 * A comment's heart, one tap away, and its other reactions behind a second: a page of their own
 * without a script, a row that opens with one.
 */
export function CommentReactions({ id, reactions, open, onToggle }: Props) {
  const { slug, locale, reactions: messages } = useComments();
  const door = doorOf(slug, { type: 'comment', id });
  const others = reactionKinds.filter((kind) => kind !== 'heart' && reactions.shown[kind]);
  const total = others.reduce((sum, kind) => sum + (reactions.shown[kind] ?? 0), 0);
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    onToggle();
  };
  return (
    <ReactionForm reactions={reactions} label={messages.label} className="flex">
      <ReactionButton
        kind="heart"
        door={door}
        on={reactions.mine.includes('heart')}
        count={reactions.shown.heart ?? 0}
        name={messages.heart}
      />
      <a
        href={`/${locale}/comments/${id}#react`}
        onClick={toggle}
        aria-expanded={open}
        aria-label={total > 0 ? `${messages.add}, ${total}` : messages.add}
        className="act"
      >
        {total > 0 ? (
          <>
            <span aria-hidden="true">{others.slice(0, 3).map((kind) => reactionEmoji[kind])}</span>
            <span aria-hidden="true">{total}</span>
          </>
        ) : (
          <SmilePlus aria-hidden="true" className="size-5" />
        )}
      </a>
    </ReactionForm>
  );
}

/** Every reaction of a comment in a row, and who gave the last ones. */
export function ReactionPalette({ id, reactions }: Pick<Props, 'id' | 'reactions'>) {
  const { slug, reactions: messages } = useComments();
  const total = reactionKinds.reduce((sum, kind) => sum + (reactions.shown[kind] ?? 0), 0);
  return (
    <div className="rounded-2xl border border-line bg-raised">
      <ReactionForm reactions={reactions} label={messages.label} className="flex flex-wrap p-1">
        {reactionKinds.map((kind) => (
          <ReactionButton
            key={kind}
            kind={kind}
            door={doorOf(slug, { type: 'comment', id })}
            on={reactions.mine.includes(kind)}
            count={reactions.shown[kind] ?? 0}
            name={messages[kind]}
          />
        ))}
      </ReactionForm>
      <ReactorNames id={id} total={total} />
    </div>
  );
}
