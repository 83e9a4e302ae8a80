import type { Metadata } from 'next';
import { Missing } from '@/components/layout/missing';
import { Section } from '@/components/layout/section';
import { artistMetadata } from '@/features/artists/artist-metadata';
import { ArtistHeader } from '@/features/artists/components/artist-header';
import { findArtist } from '@/features/artists/queries';
import { MilestoneTimeline } from '@/features/milestones/components/milestone-timeline';
import { listMilestonesOf } from '@/features/milestones/queries';
import { OlderLink } from '@/features/posts/components/older-link';
import { PostGrid } from '@/features/posts/components/post-grid';
import { listPostsOf } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

type Props = PageProps<'/[lang]/artists/[slug]'>;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await findLocale();
  const artist = locale && (await findArtist((await params).slug, locale));
  return artist ? artistMetadata(artist, locale) : {};
}

export default async function ArtistPage({ params }: Props) {
  const locale = await currentLocale();
  const { slug } = await params;
  const { posts, site } = messagesIn(locale);
  const artist = (await findLocale()) ? await findArtist(slug, locale) : null;
  if (!artist) return <Missing locale={locale} messages={site} />;
  const [timeline, news] = await Promise.all([
    listMilestonesOf(slug, locale),
    listPostsOf(slug, locale),
  ]);
  const { name } = artist;
  const path = `/${locale}/artists/${slug}`;
  return (
    <div className="lg:-mx-32">
      <ArtistHeader artist={artist} locale={locale} />
      <div className="mt-12 grid gap-x-12 gap-y-16 lg:grid-cols-[18rem_1fr]">
        <Section id="milestones" title={posts.timeline}>
          {timeline?.entries.length ? (
            <MilestoneTimeline entries={timeline.entries} locale={locale} />
          ) : (
            <p className="text-muted">{posts.emptyTimeline}</p>
          )}
          {timeline?.earlier ? (
            <OlderLink href={`${path}/milestones/${timeline.earlier}`}>{posts.earlier}</OlderLink>
          ) : null}
        </Section>
        <Section id="news" title={format(posts.newsAbout, { name })}>
          {news?.posts.length ? (
            <PostGrid posts={news.posts} locale={locale} />
          ) : (
            <p className="text-muted">{format(posts.emptyNews, { name })}</p>
          )}
          {news?.older ? (
            <OlderLink href={`${path}/older/${news.older}`}>{posts.older}</OlderLink>
          ) : null}
        </Section>
      </div>
    </div>
  );
}
