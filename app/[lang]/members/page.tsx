import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { MemberList } from '@/features/members/components/member-list';
import { RoleNotice } from '@/features/members/components/role-notice';
import { mayGiveRoles } from '@/features/members/policy';
import { findMember, findMembers } from '@/features/members/queries';
import { SignInLink } from '@/features/session/components/sign-in-link';
import { getViewer } from '@/features/session/viewer';
import { currentLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { members } = messagesIn(await currentLocale());
  return { title: members.listTitle, robots: { index: false } };
}

/** Where an owner finds members and gives them roles. */
export default async function MembersPage({ searchParams }: PageProps<'/[lang]/members'>) {
  const { q, did, member: memberId } = await searchParams;
  const locale = await currentLocale();
  const { members } = messagesIn(locale);
  const viewer = await getViewer();
  if (!mayGiveRoles(viewer))
    return (
      <NarrowPage title={members.listTitle} intro={members.listRefused}>
        {viewer ? null : <SignInLink locale={locale} next={`/${locale}/members`} />}
      </NarrowPage>
    );
  const query = typeof q === 'string' ? q.trim() : '';
  const found = await findMembers(query);
  const changed = found.find(({ id }) => id === memberId) ?? (await findMember(memberId));
  return (
    <NarrowPage title={members.listTitle} intro={members.listIntro}>
      <RoleNotice did={did} member={changed} messages={members} />
      <search>
        <form method="get" className="flex items-end gap-2">
          <div className="flex-1">
            <TextField id="q" name="q" type="search" defaultValue={query} label={members.search} />
          </div>
          <Button type="submit">{members.searchSubmit}</Button>
        </form>
      </search>
      <h2 className="font-display text-xl font-bold">
        {query ? format(members.searchFound, { count: found.length }, locale) : members.searchStaff}
      </h2>
      {found.length > 0 ? (
        <MemberList found={found} query={query} locale={locale} messages={members} />
      ) : (
        <p className="text-muted">{members.searchNone}</p>
      )}
    </NarrowPage>
  );
}
