'use client';

import { SmilePlus } from 'lucide-react';
import type { FormEvent } from 'react';
import { useComments } from '@/features/comments/components/comments-context';
import { classNames } from '@/lib/class-names';
import { type ReactionCounts, type ReactionKind, reactionEmoji, reactionKinds } from '../kinds';
import { type Subject, useReactions } from './use-reactions';

type Props = { subject: Subject; slug: string; counts: ReactionCounts; big?: boolean };

/**
 * The reactions of a post or comment: one form whose buttons each toggle a kind. Kinds in use stand
 * open, the others wait behind one button; on a post all of them stand open.
 */
export function ReactionBar({ subject, slug, counts, big = false }: Props) {
  const { locale, reactions: messages } = useComments();
  const { mine, shown, toggle, problem } = useReactions(slug, subject, counts);
  const open = big
    ? reactionKinds
    : reactionKinds.filter((kind) => shown[kind] || mine.includes(kind));
  const rest = reactionKinds.filter((kind) => !open.includes(kind));
  const path = subject.type === 'post' ? `/api/posts/${slug}` : `/api/comments/${subject.id}`;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const kind = submitter?.dataset.kind as ReactionKind | undefined;
    if (!kind) return;
    event.preventDefault();
    submitter?.closest('details')?.removeAttribute('open');
    void toggle(kind);
  };
  const button = (kind: ReactionKind) => (
    <button
      key={kind}
      type="submit"
      data-kind={kind}
      formAction={`${path}/reactions/${kind}`}
      aria-pressed={mine.includes(kind)}
      aria-label={shown[kind] ? `${messages[kind]}, ${shown[kind]}` : messages[kind]}
      className={classNames(
        'inline-flex min-h-touch min-w-touch items-center justify-center gap-1 rounded-full px-2.5 tabular-nums',
        big ? 'border text-lg' : 'text-sm',
        mine.includes(kind)
          ? 'border-rose bg-petal font-bold text-rose'
          : 'border-line text-muted hover:bg-petal',
      )}
    >
      <span aria-hidden="true">{reactionEmoji[kind]}</span>
      {shown[kind] ? <span>{shown[kind]}</span> : null}
    </button>
  );
  return (
    <form method="post" onSubmit={submit} aria-label={messages.label} className="contents">
      <input type="hidden" name="lang" value={locale} />
      <div className={classNames('flex flex-wrap items-center', big ? 'gap-2' : 'gap-0.5')}>
        {open.map(button)}
        {rest.length > 0 ? (
          <details className="relative" name="reaction-palette">
            <summary
              aria-label={messages.add}
              className="inline-flex size-touch list-none items-center justify-center rounded-full text-muted hover:text-rose"
            >
              <SmilePlus aria-hidden="true" className="size-5" />
            </summary>
            <div className="absolute start-0 bottom-full z-20 flex rounded-full border border-line bg-raised p-1 shadow-card">
              {rest.map(button)}
            </div>
          </details>
        ) : null}
        {problem ? (
          <p role="alert" className="basis-full text-sm text-danger">
            {problem}
          </p>
        ) : null}
      </div>
    </form>
  );
}
