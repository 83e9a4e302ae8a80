import type { Metadata } from 'next';
import { BackLink } from '@/components/layout/back-link';
import { Missing } from '@/components/layout/missing';
import { OlderLink } from '@/features/posts/components/older-link';
import { PostGrid } from '@/features/posts/components/post-grid';
import { listOlder } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

export function generateStaticParams() {
  return [{ cursor: RESERVED_SLUG }];
}

/** A page in the middle of a list changes with every story: crawlers follow it and keep none of it. */
export async function generateMetadata(): Promise<Metadata> {
  const { posts } = messagesIn(await currentLocale());
  return { title: posts.older, robots: { index: false, follow: true } };
}

export default async function OlderPage({ params }: PageProps<'/[lang]/older/[cursor]'>) {
  const locale = await currentLocale();
  const { posts, site } = messagesIn(locale);
  const page = (await findLocale()) ? await listOlder((await params).cursor, locale) : null;
  if (!page) return <Missing locale={locale} messages={site} />;
  return (
    <>
      <BackLink href={`/${locale}`}>{posts.newest}</BackLink>
      <h1 className="headline mb-8 text-4xl">{posts.older}</h1>
      <PostGrid posts={page.posts} locale={locale} />
      {page.older ? (
        <OlderLink href={`/${locale}/older/${page.older}`}>{posts.older}</OlderLink>
      ) : null}
    </>
  );
}
