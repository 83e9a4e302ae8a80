import type { Metadata } from 'next';
import { Missing } from '@/components/layout/missing';
import { CommentsFrame } from '@/features/comments/components/comments-frame';
import { groupKeyIn } from '@/features/comments/components/group-path';
import { GroupSection } from '@/features/comments/components/group-section';
import { PostHeading } from '@/features/comments/components/post-heading';
import { findGroupPage } from '@/features/comments/queries/group-page';
import { findPost } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

type Props = PageProps<'/[lang]/posts/[slug]/congratulations/same/[key]/[[...cursor]]'>;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG, key: '-', cursor: [] }];
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { locale, messages, post } = found;
  return {
    title: format(messages.comments.groupPageTitle, { headline: post.headline }),
    alternates: { canonical: `/${locale}/posts/${post.slug}` },
    robots: { index: false },
  };
}

export default async function SameCongratulationPage(props: Props) {
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const found = await load(props);
  if (!found) return <Missing locale={locale} messages={messages.site} />;
  const { post, page } = found;
  return (
    <CommentsFrame slug={post.slug} locale={locale} messages={messages} taking={page.taking}>
      <PostHeading post={post} locale={locale} messages={messages.comments} />
      <GroupSection slug={post.slug} locale={locale} messages={messages} page={page} />
    </CommentsFrame>
  );
}

async function load({ params }: Props) {
  const { slug, key: segment, cursor } = await params;
  const locale = await findLocale();
  const key = groupKeyIn(segment);
  if (!locale || key === null || (cursor?.length ?? 0) > 1) return null;
  const [post, page] = await Promise.all([
    findPost(slug, locale),
    findGroupPage(slug, key, cursor?.[0] ?? null),
  ]);
  return post && page ? { post, page, locale, messages: messagesIn(locale) } : null;
}
