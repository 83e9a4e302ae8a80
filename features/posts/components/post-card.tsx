import { MilestoneRibbon } from '@/features/milestones/components/milestone-ribbon';
import type { PostSummary } from '@/features/posts/queries';
import type { Locale } from '@/lib/i18n/locales';
import { CoverImage } from './cover-image';
import { PostCounts } from './post-counts';
import { PostDate } from './post-date';

/** A story in a list; the whole card leads to it. */
export function PostCard({ post, locale }: { post: PostSummary; locale: Locale }) {
  const lang = post.language === locale ? undefined : post.language;
  return (
    <article className="group relative flex h-full flex-col">
      <div className="relative overflow-hidden rounded-2xl shadow-card">
        <CoverImage
          cover={post.cover}
          className="transition-transform duration-300 group-hover:scale-[1.03] motion-reduce:transition-none motion-reduce:group-hover:scale-100"
        />
        {post.milestone ? (
          <div className="absolute start-0 bottom-3 max-w-[92%]">
            <MilestoneRibbon milestone={post.milestone} locale={locale} size="small" />
          </div>
        ) : null}
      </div>
      <h3 lang={lang} className="mt-3 font-display text-xl/[1.2] font-bold text-balance">
        <a
          href={`/${locale}/posts/${post.slug}`}
          className="decoration-rose decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
        >
          {post.headline}
        </a>
      </h3>
      <p lang={lang} className="mt-1.5 text-muted text-pretty">
        {post.standfirst}
      </p>
      <p className="dotted mt-2 text-sm text-muted">
        <PostDate date={post.publishedAt} locale={locale} />
        <PostCounts comments={post.comments} reactions={post.reactions} locale={locale} />
      </p>
    </article>
  );
}
