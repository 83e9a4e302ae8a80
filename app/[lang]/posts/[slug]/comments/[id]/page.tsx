import type { Metadata } from 'next';
import { Missing } from '@/components/layout/missing';
import { CommentsFrame } from '@/features/comments/components/comments-frame';
import { MarkedThread } from '@/features/comments/components/marked-thread';
import { PostHeading } from '@/features/comments/components/post-heading';
import { findPermalinkPage } from '@/features/comments/queries';
import { findPost } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

type Props = PageProps<'/[lang]/posts/[slug]/comments/[id]'>;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG, id: '-' }];
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { locale, messages, post } = found;
  return {
    title: format(messages.comments.permalinkTitle, { headline: post.headline }),
    alternates: { canonical: `/${locale}/posts/${post.slug}` },
    robots: { index: false },
  };
}

export default async function PermalinkPage(props: Props) {
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const found = await load(props);
  if (!found) return <Missing locale={locale} messages={messages.site} />;
  const { post, page } = found;
  return (
    <CommentsFrame slug={post.slug} locale={locale} messages={messages} taking={page.taking}>
      <PostHeading post={post} locale={locale} messages={messages.comments} />
      <MarkedThread slug={post.slug} locale={locale} messages={messages} page={page} />
    </CommentsFrame>
  );
}

async function load({ params }: Props) {
  const { slug, id } = await params;
  const locale = await findLocale();
  if (!locale) return null;
  const [post, page] = await Promise.all([findPost(slug, locale), findPermalinkPage(slug, id)]);
  return post && page ? { post, page, locale, messages: messagesIn(locale) } : null;
}
