import type { Metadata } from 'next';
import { Section } from '@/components/layout/section';
import { EmptyStage } from '@/features/posts/components/empty-stage';
import { LeadStory } from '@/features/posts/components/lead-story';
import { OlderLink } from '@/features/posts/components/older-link';
import { PostGrid } from '@/features/posts/components/post-grid';
import { listHome } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { pageMetadata } from '@/lib/page-metadata';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { site, posts } = messagesIn(locale);
  const metadata = pageMetadata({
    locale,
    path: '',
    title: `${site.name}: ${site.tagline}`,
    description: site.description,
    siteName: site.name,
    feedTitle: posts.feed,
    card: { path: `/${locale}/opengraph-image`, alt: site.tagline },
  });
  return { ...metadata, title: { absolute: `${site.name}: ${site.tagline}` } };
}

export default async function HomePage() {
  const locale = await findLocale();
  if (!locale) return null;
  const messages = messagesIn(locale);
  const { pinned, posts: newest, older } = await listHome(locale);
  const [lead, ...rest] = [...pinned, ...newest];
  return (
    <>
      <h1 className="py-4 text-center font-semibold text-rose sm:py-6">{messages.site.tagline}</h1>
      {lead ? <LeadStory post={lead} locale={locale} /> : <EmptyStage messages={messages.posts} />}
      {rest.length > 0 ? (
        <Section id="more" title={messages.posts.more} className="mt-16 lg:-mx-32">
          <PostGrid posts={rest} locale={locale} wide />
        </Section>
      ) : null}
      {older ? (
        <OlderLink href={`/${locale}/older/${older}`}>{messages.posts.older}</OlderLink>
      ) : null}
    </>
  );
}
