import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { HiddenFields } from '@/features/session/components/hidden-fields';
import { SessionList } from '@/features/session/components/session-list';
import { SignInLink } from '@/features/session/components/sign-in-link';
import { listSessions } from '@/features/session/queries';
import { getViewer } from '@/features/session/viewer';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { members } = messagesIn(await currentLocale());
  return { title: members.sessionsTitle, robots: { index: false } };
}

/** Where a member is signed in, and the way to end it. */
export default async function SessionsPage({
  searchParams,
}: PageProps<'/[lang]/account/sessions'>) {
  const { session } = await searchParams;
  const locale = await currentLocale();
  const { members } = messagesIn(locale);
  const viewer = await getViewer();
  if (!viewer)
    return (
      <NarrowPage title={members.sessionsTitle} intro={members.accountSignedOut}>
        <SignInLink locale={locale} next={`/${locale}/account/sessions`} />
      </NarrowPage>
    );
  return (
    <NarrowPage title={members.sessionsTitle} intro={members.sessionsIntro}>
      {session === 'ended' || session === 'gone' ? (
        <Notice tone={session === 'ended' ? 'good' : 'info'} role="status">
          {session === 'ended' ? members.sessionEnded : members.sessionGone}
        </Notice>
      ) : null}
      <SessionList
        sessions={await listSessions(viewer.id)}
        hereId={viewer.sessionId}
        locale={locale}
        messages={members}
      />
      <form method="post" action="/api/sign-out" className="grid gap-2">
        <HiddenFields locale={locale} />
        <Button type="submit" name="everywhere" value="1" look="danger" aria-describedby="here-too">
          {members.signOutEverywhere}
        </Button>
        <p id="here-too" className="text-center text-sm text-muted">
          {members.signOutEverywhereHint}
        </p>
      </form>
      <a href={`/${locale}/account`} className={buttonClass('quiet', '-ms-5 justify-self-start')}>
        {members.accountTitle}
      </a>
    </NarrowPage>
  );
}
