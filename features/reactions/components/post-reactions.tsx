'use client';

import { useComments } from '@/features/comments/components/comments-context';
import { type ReactionCounts, reactionKinds } from '@/features/reactions/kinds';
import { classNames } from '@/lib/class-names';
import { format } from '@/lib/i18n/format';
import { ReactionButton } from './reaction-button';
import { ReactionForm } from './reaction-form';
import { listed } from './reactor-names';
import { doorOf, useReactions } from './use-reactions';

const postSubject = { type: 'post' } as const;

/** The reactions of a post, all of them open, and who reacted last. */
export function PostReactions({ counts, names }: { counts: ReactionCounts; names: string[] }) {
  const { slug, locale, reactions: messages } = useComments();
  const reactions = useReactions(slug, postSubject, counts);
  const total = reactionKinds.reduce((sum, kind) => sum + (reactions.shown[kind] ?? 0), 0);
  return (
    <section aria-label={messages.label} className="mt-8">
      <ReactionForm reactions={reactions} label={messages.label} className="flex flex-wrap gap-2">
        {reactionKinds.map((kind) => (
          <ReactionButton
            key={kind}
            kind={kind}
            door={doorOf(slug, postSubject)}
            on={reactions.mine.includes(kind)}
            count={reactions.shown[kind] ?? 0}
            name={messages[kind]}
            className={classNames(
              'inline-flex min-h-12 min-w-14 items-center justify-center gap-1.5 rounded-full border border-line bg-raised px-3 text-lg tabular-nums shadow-card',
              'aria-pressed:border-rose aria-pressed:bg-petal aria-pressed:font-bold aria-pressed:text-rose',
            )}
          />
        ))}
      </ReactionForm>
      <p className="mt-2 min-h-6 text-sm text-muted">
        {names.length > 0
          ? format(
              messages.latest,
              {
                names: listed(names, locale),
                count: total,
              },
              locale,
            )
          : messages.nobody}
      </p>
      {reactions.problem ? (
        <p role="alert" className="text-sm text-danger">
          {reactions.problem}
        </p>
      ) : null}
    </section>
  );
}
