import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { DeskFrame } from '@/features/moderation/components/desk-frame';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { NothingHere } from '@/features/moderation/components/nothing-here';
import { PageLinks } from '@/features/moderation/components/page-links';
import { mayModerate } from '@/features/moderation/policy';
import { findSwitcher } from '@/features/switches/access';
import { switchesHref } from '@/features/switches/addresses';
import { SwitchCard } from '@/features/switches/components/switch-card';
import { SwitchSearch } from '@/features/switches/components/switch-search';
import { findSwitchedPosts } from '@/features/switches/queries';
import {
  isMendable,
  readTypedSwitch,
  typedSwitchCookieName,
} from '@/features/switches/typed-switch';
import { isRefusalCode } from '@/lib/http/refusal';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { switches } = messagesIn(await currentLocale());
  return { title: switches.desk.title, robots: { index: false } };
}

/** Where moderators and editors switch how posts take congratulations. */
export default async function SwitchesPage({
  searchParams,
}: PageProps<'/[lang]/moderation/posts'>) {
  const { q, after, did, refused, post: refusedPost } = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const { desk } = messages.switches;
  const query = readQuery(q);
  const cursor = typeof after === 'string' ? after : null;
  const here = switchesHref(locale, query, cursor);
  const viewer = await findSwitcher();
  if (!viewer)
    return (
      <ModeratorsOnly next={here} title={desk.refusedTitle} locale={locale} messages={messages} />
    );

  const { posts, next } = await findSwitchedPosts(locale, query, cursor);
  const now = new Date();
  const code = isRefusalCode(refused) ? refused : null;
  const typed = code && isMendable(code) ? await typedBefore() : null;
  return (
    <DeskFrame
      viewerId={viewer.id}
      current="posts"
      sections={mayModerate(viewer) ? undefined : ['posts']}
      title={desk.title}
      intro={desk.intro}
      locale={locale}
      messages={messages.moderation}
    >
      <SwitchSearch query={query} locale={locale} messages={desk} />
      {posts.map((post) => {
        const isRefused = code !== null && post.slug === refusedPost;
        return (
          <SwitchCard
            key={post.id}
            did={typeof did === 'string' ? did : null}
            refused={isRefused ? code : null}
            typed={isRefused ? typed : null}
            next={here}
            {...{ post, now, locale, messages }}
          />
        );
      })}
      {posts.length > 0 ? null : (
        <NothingHere
          title={query ? desk.none : desk.empty}
          text={query ? desk.noneText : desk.emptyText}
        />
      )}
      <PageLinks
        next={next && switchesHref(locale, query, next)}
        start={cursor || query ? switchesHref(locale) : null}
        messages={{ more: messages.moderation.desk.more, start: desk.all }}
      />
    </DeskFrame>
  );
}

async function typedBefore() {
  return readTypedSwitch((await cookies()).get(typedSwitchCookieName())?.value);
}

/** From the address, so anything may stand there. */
function readQuery(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.trim().normalize('NFC').slice(0, 80).toWellFormed().replaceAll('\0', '');
}
