import type { Metadata } from 'next';
import { findMembers } from '@/features/members/queries';
import { findModerator } from '@/features/moderation/access';
import { DeskFrame } from '@/features/moderation/components/desk-frame';
import { DeskTab, DeskTabs } from '@/features/moderation/components/desk-tabs';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { NothingHere } from '@/features/moderation/components/nothing-here';
import { PageLinks } from '@/features/moderation/components/page-links';
import { isMemberList, memberLists, membersHref } from '@/features/sanctions/addresses';
import { MemberSearch } from '@/features/sanctions/components/member-search';
import { SanctionList } from '@/features/sanctions/components/sanction-list';
import { findOpenAppeals, findSanctionsInForce } from '@/features/sanctions/queries/lists';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

const none = { items: [], next: null };

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { sanctions } = messagesIn(await currentLocale());
  return { title: sanctions.desk.title, robots: { index: false } };
}

/** Where moderators find members: by name, by an open appeal, or by what is in force. */
export default async function DeskMembersPage({
  searchParams,
}: PageProps<'/[lang]/moderation/members'>) {
  const { q, ...query } = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const list = isMemberList(query.list) ? query.list : 'appeals';
  const after = typeof query.after === 'string' ? query.after : null;
  const moderator = await findModerator();
  if (!moderator) {
    const next = `/${locale}/moderation/members`;
    return <ModeratorsOnly next={next} locale={locale} messages={messages} />;
  }
  const { desk } = messages.sanctions;
  const asked = typeof q === 'string' ? q.trim() : '';
  const [found, { items, next }] = await Promise.all([
    asked ? findMembers(asked) : null,
    asked ? none : list === 'appeals' ? findOpenAppeals(after) : findSanctionsInForce(after),
  ]);
  const empty = {
    appeals: { title: desk.emptyAppeals, text: desk.emptyAppealsText },
    'in-force': { title: desk.emptyInForce, text: desk.emptyInForceText },
  };
  return (
    <DeskFrame
      viewerId={moderator.id}
      current="members"
      title={desk.title}
      intro={desk.intro}
      locale={locale}
      messages={messages.moderation}
    >
      <MemberSearch query={asked} found={found} locale={locale} messages={messages.members} />
      <DeskTabs label={desk.lists}>
        {memberLists.map((each) => (
          <DeskTab key={each} href={membersHref(locale, each)} active={!asked && each === list}>
            {desk[each]}
          </DeskTab>
        ))}
      </DeskTabs>
      {items.length > 0 ? (
        <SanctionList
          items={items}
          withAppeals={list === 'appeals'}
          now={new Date()}
          locale={locale}
          messages={messages}
        />
      ) : asked ? null : (
        <NothingHere {...empty[list]} />
      )}
      <PageLinks
        next={next && membersHref(locale, list, next)}
        start={after && membersHref(locale, list)}
        messages={messages.moderation.desk}
      />
    </DeskFrame>
  );
}
