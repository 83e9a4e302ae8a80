import { type ReactionCounts, type ReactionKind, reactionKinds } from '@/features/reactions/kinds';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { ReactionButton } from './reaction-button';

type Props = {
  commentId: string;
  counts: ReactionCounts;
  mine: ReactionKind[];
  locale: Locale;
  /** Where the form leads back to. */
  next: string;
};

/** Every reaction to a comment as a form that needs no script; each button toggles its kind. */
export function PlainReactions({ commentId, counts, mine, locale, next }: Props) {
  const { reactions } = messagesIn(locale);
  return (
    <form method="post" aria-label={reactions.label} className="flex flex-wrap gap-2">
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="next" value={next} />
      {reactionKinds.map((kind) => (
        <ReactionButton
          key={kind}
          kind={kind}
          door={`/api/comments/${commentId}/reactions`}
          on={mine.includes(kind)}
          count={counts[kind] ?? 0}
          name={reactions[kind]}
          className="inline-flex min-h-touch min-w-12 items-center justify-center gap-1.5 rounded-full border border-line px-3 text-lg tabular-nums aria-pressed:border-rose aria-pressed:bg-petal aria-pressed:font-bold aria-pressed:text-rose"
        />
      ))}
    </form>
  );
}
