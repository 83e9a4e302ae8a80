import type { Metadata, Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { AccountLinks } from '@/features/members/components/account-links';
import { problemsIn } from '@/features/members/components/problems-in';
import { ProfilePanel } from '@/features/members/components/profile-panel';
import { findAccount } from '@/features/members/queries';
import { readTypedNames, typedNamesCookieName } from '@/features/members/typed-names';
import { OwnReports } from '@/features/moderation/components/own-reports';
import { SanctionNotice } from '@/features/sanctions/components/sanction-notice';
import { findOwnSanctions } from '@/features/sanctions/queries/own';
import { ProblemNotice } from '@/features/session/components/problem-notice';
import { SignInLink } from '@/features/session/components/sign-in-link';
import { SignOutButton } from '@/features/session/components/sign-out-button';
import { WaysPanel } from '@/features/session/components/ways-panel';
import { listConnections } from '@/features/session/queries';
import { getViewer, hasJoined } from '@/features/session/viewer';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { members } = messagesIn(await currentLocale());
  return { title: members.accountTitle, robots: { index: false } };
}

/** A member's own page: name, ways of signing in, sessions, data, and the way out. */
export default async function AccountPage({ searchParams }: PageProps<'/[lang]/account'>) {
  const query = await searchParams;
  const { problem, wait, connected, saved } = query;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const { members, signIn } = messages;
  const next = `/${locale}/account`;
  const viewer = await getViewer();
  if (!viewer)
    return (
      <NarrowPage title={members.accountTitle} intro={members.accountSignedOut}>
        <SignInLink locale={locale} next={next} />
      </NarrowPage>
    );
  if (!hasJoined(viewer)) redirect(`/${locale}/welcome?${new URLSearchParams({ next })}` as Route);
  const [account, connections, decided] = await Promise.all([
    findAccount(viewer.id),
    listConnections(viewer.id),
    findOwnSanctions(viewer.id),
  ]);
  const typed = readTypedNames((await cookies()).get(typedNamesCookieName())?.value);
  const { displayName: nameProblem } = problemsIn(query, members);
  const refused =
    typed && nameProblem ? { displayName: typed.displayName, problem: nameProblem } : null;
  return (
    <NarrowPage title={members.accountTitle}>
      <ProblemNotice {...{ problem, wait, locale, messages }} />
      {connected === '1' && !problem ? (
        <Notice tone="good" role="status">
          {members.connected}
        </Notice>
      ) : null}
      <SanctionNotice sanctions={viewer.sanctions} locale={locale} messages={messages} />
      <ProfilePanel
        member={viewer}
        refused={refused}
        saved={saved === '1' && !refused}
        locale={locale}
        messages={members}
      />
      <AccountLinks
        role={viewer.role}
        decided={decided.length > 0}
        locale={locale}
        messages={messages}
      />
      <WaysPanel
        email={account?.email ?? null}
        connections={connections}
        locale={locale}
        messages={members}
      />
      <OwnReports memberId={viewer.id} locale={locale} messages={messages.moderation} />
      <Panel title={members.dataTitle}>
        <p className="mb-4 text-muted">{members.dataText}</p>
        <a href="/api/account/export" download className={buttonClass('secondary')}>
          {members.dataDownload}
        </a>
      </Panel>
      <Panel title={members.leaveTitle}>
        <p className="mb-4 text-muted">{members.leaveText}</p>
        <a href={`/${locale}/account/leave`} className={buttonClass('danger')}>
          {members.leaveLink}
        </a>
      </Panel>
      <SignOutButton locale={locale} text={signIn.signOut} />
    </NarrowPage>
  );
}
