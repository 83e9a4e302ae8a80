import { MilestoneRibbon } from '@/features/milestones/components/milestone-ribbon';
import type { Post } from '@/features/posts/queries';
import { format, formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { CoverImage } from './cover-image';
import { PostDate } from './post-date';

/** The top of a story: cover, what was won, headline, standfirst, who wrote it and when. */
export function PostHeader({ post, locale }: { post: Post; locale: Locale }) {
  const { posts } = messagesIn(locale);
  const { cover, milestone, publishedAt, correctedAt, comments } = post;
  const on = (message: typeof posts.published, date: Date) =>
    formatParts(message, { date: <PostDate key="date" date={date} locale={locale} /> }, locale);
  return (
    <header>
      <figure className="relative -mx-4 sm:mx-0 sm:mt-6 lg:-mx-32">
        <CoverImage cover={cover} first className="sm:rounded-3xl sm:shadow-card" />
        <figcaption className="mt-1.5 px-4 text-end text-xs text-muted sm:px-1">
          {cover.credit}
        </figcaption>
      </figure>
      {milestone ? (
        <div className="relative mt-2 sm:-mt-11">
          <MilestoneRibbon milestone={milestone} locale={locale} />
        </div>
      ) : null}
      <h1 className="headline mt-4 text-[2.5rem]/[1.06] sm:text-6xl/[1.04]">{post.headline}</h1>
      <p className="mt-4 text-xl/relaxed text-muted text-pretty">{post.standfirst}</p>
      <div
        lang={locale}
        className="mt-5 flex flex-wrap items-center justify-between gap-x-6 border-y border-line py-2 text-sm text-muted"
      >
        <p className="dotted py-2">
          <span>{format(posts.by, { name: post.byline })}</span>
          <span>{on(posts.published, publishedAt)}</span>
          {correctedAt ? <span>{on(posts.corrected, correctedAt)}</span> : null}
        </p>
        <a
          href="#congratulations"
          className="inline-flex min-h-touch items-center gap-2 font-semibold text-rose underline-offset-4 hover:underline"
        >
          <span aria-hidden="true">🎉</span>
          {comments > 0 ? format(posts.comments, { count: comments }, locale) : posts.congratulate}
        </a>
      </div>
    </header>
  );
}
