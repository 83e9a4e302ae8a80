import { ArrowRight } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class';
import { MilestoneRibbon } from '@/features/milestones/components/milestone-ribbon';
import type { PostSummary } from '@/features/posts/queries';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { CoverImage } from './cover-image';
import { PostCounts } from './post-counts';
import { PostDate } from './post-date';

/** The story at the top of the front page, as large as the news is. */
export function LeadStory({ post, locale }: { post: PostSummary; locale: Locale }) {
  const { posts } = messagesIn(locale);
  const lang = post.language === locale ? undefined : post.language;
  return (
    <article className="relative lg:-mx-32">
      <div className="-mx-4 overflow-hidden sm:mx-0 sm:rounded-3xl sm:shadow-card">
        <CoverImage cover={post.cover} first />
      </div>
      <div className="relative z-10 mx-auto max-w-page lg:px-4">
        {post.milestone ? (
          <div className="-mt-5 sm:ms-6 lg:ms-0">
            <MilestoneRibbon milestone={post.milestone} locale={locale} />
          </div>
        ) : null}
        <h2 lang={lang} className="headline mt-4 text-[2.5rem]/[1.06] sm:text-6xl/[1.04]">
          <a href={`/${locale}/posts/${post.slug}`} className="after:absolute after:inset-0">
            {post.headline}
          </a>
        </h2>
        <p lang={lang} className="mt-4 text-lg text-muted text-pretty">
          {post.standfirst}
        </p>
        <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-4">
          <span aria-hidden="true" className={buttonClass('primary', 'w-full sm:w-auto')}>
            {posts.read}
            <ArrowRight className="size-5 rtl:-scale-x-100" />
          </span>
          <p className="dotted text-sm text-muted">
            <PostDate date={post.publishedAt} locale={locale} />
            <PostCounts comments={post.comments} reactions={post.reactions} locale={locale} />
          </p>
        </div>
      </div>
    </article>
  );
}
