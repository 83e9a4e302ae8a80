import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { LeaveForm } from '@/features/members/components/leave-form';
import { countComments } from '@/features/members/queries';
import { SignInLink } from '@/features/session/components/sign-in-link';
import { getViewer } from '@/features/session/viewer';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { members } = messagesIn(await currentLocale());
  return { title: members.leaveTitle, robots: { index: false } };
}

/** Says what leaving does before it is done, and asks for it in so many words. */
export default async function LeavePage({ searchParams }: PageProps<'/[lang]/account/leave'>) {
  const { problem } = await searchParams;
  const locale = await currentLocale();
  const { members } = messagesIn(locale);
  const viewer = await getViewer();
  if (!viewer)
    return (
      <NarrowPage title={members.leaveTitle} intro={members.accountSignedOut}>
        <SignInLink locale={locale} next={`/${locale}/account/leave`} />
      </NarrowPage>
    );
  const fieldProblem = problem === 'choice-missing' || problem === 'handle-wrong' ? problem : null;
  const refusal = viewer.isDemo ? 'demo' : problem === 'last-owner' ? problem : null;
  return (
    <NarrowPage title={members.leaveTitle}>
      {fieldProblem || refusal ? (
        <Notice tone="danger" role="alert">
          {members.leaveProblems[fieldProblem ?? refusal ?? 'demo']}
        </Notice>
      ) : null}
      <ul className="grid list-disc gap-2 ps-5">
        <li>{members.leaveGone}</li>
        <li>{members.leaveStays}</li>
        <li>{members.leaveLimits}</li>
        <li>{members.leaveHandle}</li>
      </ul>
      {refusal ? null : (
        <LeaveForm
          handle={viewer.handle}
          written={await countComments(viewer.id)}
          problem={fieldProblem}
          locale={locale}
          messages={members}
        />
      )}
      <a href={`/${locale}/account`} className={buttonClass('quiet', '-ms-5 justify-self-start')}>
        {members.accountTitle}
      </a>
    </NarrowPage>
  );
}
