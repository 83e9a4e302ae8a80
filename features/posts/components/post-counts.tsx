import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

/** How many congratulations and reactions a post has; what there is none of is not mentioned. */
export function PostCounts({
  comments,
  reactions,
  locale,
}: {
  comments: number;
  reactions: number;
  locale: Locale;
}) {
  const { posts } = messagesIn(locale);
  const counts = [
    { emoji: '🎉', count: comments, words: format(posts.comments, { count: comments }, locale) },
    { emoji: '❤️', count: reactions, words: format(posts.reactions, { count: reactions }, locale) },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ emoji, count, words }) => (
      <span key={emoji}>
        <span aria-hidden="true" className="whitespace-nowrap">
          {emoji} {count.toLocaleString(locale)}
        </span>
        <span className="sr-only">{words}</span>
      </span>
    ));
}
