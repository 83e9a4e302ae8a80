import type { Metadata } from 'next';
import { BackLink } from '@/components/layout/back-link';
import { Missing } from '@/components/layout/missing';
import { findArtist } from '@/features/artists/queries';
import { MilestoneTimeline } from '@/features/milestones/components/milestone-timeline';
import { listMilestonesOf } from '@/features/milestones/queries';
import { OlderLink } from '@/features/posts/components/older-link';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

type Props = PageProps<'/[lang]/artists/[slug]/milestones/[cursor]'>;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG, cursor: RESERVED_SLUG }];
}

/** A page in the middle of a list changes with every story: crawlers follow it and keep none of it. */
export async function generateMetadata(): Promise<Metadata> {
  const { posts } = messagesIn(await currentLocale());
  return { title: posts.earlier, robots: { index: false, follow: true } };
}

export default async function EarlierMilestonesPage({ params }: Props) {
  const locale = await currentLocale();
  const { slug, cursor } = await params;
  const { posts, site } = messagesIn(locale);
  const artist = (await findLocale()) ? await findArtist(slug, locale) : null;
  const page = artist ? await listMilestonesOf(slug, locale, cursor) : null;
  if (!artist || !page) return <Missing locale={locale} messages={site} />;
  const { name } = artist;
  const path = `/${locale}/artists/${slug}`;
  return (
    <>
      <BackLink href={path}>{format(posts.backTo, { name })}</BackLink>
      <h1 className="headline mb-8 text-4xl">{format(posts.earlierAbout, { name })}</h1>
      <MilestoneTimeline entries={page.entries} locale={locale} />
      {page.earlier ? (
        <OlderLink href={`${path}/milestones/${page.earlier}`}>{posts.earlier}</OlderLink>
      ) : null}
    </>
  );
}
