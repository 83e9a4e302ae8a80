import type { Metadata } from 'next';
import { Missing } from '@/components/layout/missing';
import { CommentsFrame } from '@/features/comments/components/comments-frame';
import { CommentsSection } from '@/features/comments/components/comments-section';
import { PostHeading } from '@/features/comments/components/post-heading';
import { findCommentPage } from '@/features/comments/queries';
import { isCommentSort } from '@/features/comments/sort';
import { findPost } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

type Props = PageProps<'/[lang]/posts/[slug]/congratulations/[sort]/[[...cursor]]'>;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG, sort: '-', cursor: [] }];
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { locale, messages, post, sort, cursor } = found;
  const path = `/posts/${post.slug}/congratulations/${sort}${cursor ? `/${cursor}` : ''}`;
  return {
    title: format(messages.comments.pageTitle, { headline: post.headline }),
    alternates: { canonical: `/${locale}${path}` },
    robots: cursor ? { index: false } : undefined,
  };
}

export default async function CommentPage(props: Props) {
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const found = await load(props);
  if (!found) return <Missing locale={locale} messages={messages.site} />;
  const { post, page, sort } = found;
  return (
    <CommentsFrame slug={post.slug} locale={locale} messages={messages} taking={page.taking}>
      <PostHeading post={post} locale={locale} messages={messages.comments} />
      <CommentsSection
        slug={post.slug}
        locale={locale}
        messages={messages}
        page={page}
        sort={sort}
        isFirst={found.cursor === undefined}
      />
    </CommentsFrame>
  );
}

async function load({ params }: Props) {
  const { slug, sort, cursor } = await params;
  const locale = await findLocale();
  if (!locale || !isCommentSort(sort) || (cursor?.length ?? 0) > 1) return null;
  const [post, page] = await Promise.all([
    findPost(slug, locale),
    findCommentPage(slug, sort, cursor?.[0] ?? null),
  ]);
  if (!post || !page) return null;
  return { post, page, sort, cursor: cursor?.[0], locale, messages: messagesIn(locale) };
}
