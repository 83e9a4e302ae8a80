import type { Metadata } from 'next';
import { findModerator } from '@/features/moderation/access';
import { queueHref } from '@/features/moderation/addresses';
import { DeskFrame } from '@/features/moderation/components/desk-frame';
import { DeskTab, DeskTabs } from '@/features/moderation/components/desk-tabs';
import { DidNotice } from '@/features/moderation/components/did-notice';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { NothingHere } from '@/features/moderation/components/nothing-here';
import { PageLinks } from '@/features/moderation/components/page-links';
import { QueueList } from '@/features/moderation/components/queue-list';
import { findQueue } from '@/features/moderation/queries';
import { findEntry } from '@/features/moderation/queries/log';
import { isQueueTab, queueTabs } from '@/features/moderation/queue';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { moderation } = messagesIn(await currentLocale());
  return { title: moderation.desk.title, robots: { index: false } };
}

export default async function ModerationPage({ searchParams }: PageProps<'/[lang]/moderation'>) {
  const query = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const tab = isQueueTab(query.tab) ? query.tab : 'reported';
  const after = typeof query.after === 'string' ? query.after : null;
  const here = queueHref(locale, tab, after);
  const moderator = await findModerator();
  if (!moderator) return <ModeratorsOnly next={here} locale={locale} messages={messages} />;

  const { desk } = messages.moderation;
  const { items, next } = await findQueue(moderator.id, tab, after, locale);
  const did = typeof query.did === 'string' ? await findEntry(moderator.id, query.did) : null;
  const empty = {
    reported: { title: desk.emptyReported, text: desk.emptyReportedText },
    recent: { title: desk.emptyRecent, text: desk.emptyRecentText },
    hidden: { title: desk.emptyHidden, text: desk.emptyHiddenText },
  };
  return (
    <DeskFrame
      viewerId={moderator.id}
      current="queue"
      title={desk.title}
      intro={desk.intro}
      locale={locale}
      messages={messages.moderation}
    >
      <DeskTabs label={desk.tabs}>
        {queueTabs.map((each) => (
          <DeskTab key={each} href={queueHref(locale, each)} active={each === tab}>
            {desk[each]}
          </DeskTab>
        ))}
      </DeskTabs>
      {did ? <DidNotice entry={did} next={here} locale={locale} messages={desk} /> : null}
      {items.length > 0 ? (
        <QueueList {...{ items, moderator, tab, after, locale, messages }} />
      ) : (
        <NothingHere {...empty[tab]} />
      )}
      <PageLinks
        next={next && queueHref(locale, tab, next)}
        start={after && queueHref(locale, tab)}
        messages={desk}
      />
    </DeskFrame>
  );
}
