import type { Metadata } from 'next';
import { BackLink } from '@/components/layout/back-link';
import { Missing } from '@/components/layout/missing';
import { findArtist } from '@/features/artists/queries';
import { OlderLink } from '@/features/posts/components/older-link';
import { PostGrid } from '@/features/posts/components/post-grid';
import { listPostsOf } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

type Props = PageProps<'/[lang]/artists/[slug]/older/[cursor]'>;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG, cursor: RESERVED_SLUG }];
}

/** A page in the middle of a list changes with every story: crawlers follow it and keep none of it. */
export async function generateMetadata(): Promise<Metadata> {
  const { posts } = messagesIn(await currentLocale());
  return { title: posts.older, robots: { index: false, follow: true } };
}

export default async function OlderNewsPage({ params }: Props) {
  const locale = await currentLocale();
  const { slug, cursor } = await params;
  const { posts, site } = messagesIn(locale);
  const artist = (await findLocale()) ? await findArtist(slug, locale) : null;
  const page = artist ? await listPostsOf(slug, locale, cursor) : null;
  if (!artist || !page) return <Missing locale={locale} messages={site} />;
  const { name } = artist;
  const path = `/${locale}/artists/${slug}`;
  return (
    <>
      <BackLink href={path}>{format(posts.backTo, { name })}</BackLink>
      <h1 className="headline mb-8 text-4xl">{format(posts.olderAbout, { name })}</h1>
      <PostGrid posts={page.posts} locale={locale} />
      {page.older ? (
        <OlderLink href={`${path}/older/${page.older}`}>{posts.older}</OlderLink>
      ) : null}
    </>
  );
}
