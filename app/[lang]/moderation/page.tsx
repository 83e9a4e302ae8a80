import type { Metadata } from 'next';
import { findModerator } from '@/features/moderation/access';
import { queueHref } from '@/features/moderation/addresses';
import { BatchNotice } from '@/features/moderation/components/batch-notice';
import { BulkBar } from '@/features/moderation/components/bulk-bar';
import { DeskFrame } from '@/features/moderation/components/desk-frame';
import { DeskTab, DeskTabs } from '@/features/moderation/components/desk-tabs';
import { DidNotice } from '@/features/moderation/components/did-notice';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { NothingHere } from '@/features/moderation/components/nothing-here';
import { PageLinks } from '@/features/moderation/components/page-links';
import { QueueFilters } from '@/features/moderation/components/queue-filters';
import { QueueKeys } from '@/features/moderation/components/queue-keys';
import { QueueList } from '@/features/moderation/components/queue-list';
import { RefusedElsewhere } from '@/features/moderation/components/refused-elsewhere';
import { readQueueView } from '@/features/moderation/input';
import { findQueue } from '@/features/moderation/queries';
import { findBatch } from '@/features/moderation/queries/batch';
import { findEntry } from '@/features/moderation/queries/log';
import { isFiltered, isLane, queueTabs } from '@/features/moderation/queue';
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
  const view = readQueueView(query);
  const after = typeof query.after === 'string' ? query.after : null;
  const here = queueHref(locale, view, after);
  const moderator = await findModerator();
  if (!moderator) return <ModeratorsOnly next={here} locale={locale} messages={messages} />;

  const { desk, act } = messages.moderation;
  const { refusedElsewhere, goToIt } = desk;
  const { items, next } = await findQueue(moderator.id, view, after, locale);
  const did = typeof query.did === 'string' ? await findEntry(moderator.id, query.did) : null;
  const batch = query.batch ? await findBatch(moderator.id, query.batch) : null;
  const { tab: lane, ...filter } = view;
  const nothing = isFiltered(view) ? 'filtered' : lane;
  const chooses = items.some(({ waiting }) => waiting !== undefined);
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
        {queueTabs.map((tab) => (
          <DeskTab
            key={tab}
            href={queueHref(locale, isLane(tab) ? { tab, ...filter } : { tab })}
            active={tab === lane}
          >
            {desk.lanes[tab]}
          </DeskTab>
        ))}
      </DeskTabs>
      <div className="grid grid-cols-[1fr_auto] items-start gap-3 empty:hidden">
        {isLane(lane) ? <QueueFilters view={view} locale={locale} messages={messages} /> : <span />}
        {items.length > 0 || batch ? <QueueKeys messages={desk} closeLabel={act.close} /> : null}
      </div>
      {did ? <DidNotice entry={did} next={here} locale={locale} messages={desk} /> : null}
      {batch ? (
        <BatchNotice {...{ batch, some: query.some, next: here, locale, messages }} />
      ) : null}
      {items.length > 0 ? (
        <>
          <RefusedElsewhere messages={{ refusedElsewhere, goToIt }} />
          <QueueList {...{ items, moderator, view, after, locale, messages }} />
        </>
      ) : (
        <NothingHere title={desk.empty[nothing]} text={desk.empty[`${nothing}Text`]} />
      )}
      {chooses ? <BulkBar next={here} locale={locale} messages={messages.moderation} /> : null}
      <PageLinks
        next={next && queueHref(locale, view, next)}
        start={after && queueHref(locale, view)}
        messages={desk}
      />
    </DeskFrame>
  );
}
