import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { NarrowPage } from '@/components/layout/narrow-page';
import { AlreadySignedIn } from '@/features/session/components/already-signed-in';
import { DemoPeople } from '@/features/session/components/demo-people';
import { ProblemNotice } from '@/features/session/components/problem-notice';
import { SignInWays } from '@/features/session/components/sign-in-ways';
import { flowCookieName } from '@/features/session/flow-cookies';
import { nextPage } from '@/features/session/next-page';
import { getViewer } from '@/features/session/viewer';
import { env } from '@/lib/env';
import { inAppBrowser } from '@/lib/http/in-app-browser';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { signIn } = messagesIn(await currentLocale());
  return { title: signIn.title, robots: { index: false } };
}

export default async function SignInPage({ searchParams }: PageProps<'/[lang]/sign-in'>) {
  const query = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const { signIn } = messages;
  const next = nextPage(query.next, locale);
  const viewer = await getViewer();
  const isDraft = next.startsWith(`/${locale}/drafts/`);
  return (
    <NarrowPage title={signIn.title} intro={isDraft ? signIn.introDraft : signIn.intro}>
      <ProblemNotice problem={query.problem} wait={query.wait} {...{ locale, messages }} />
      {env().LIGHTSTICK_DEMO ? (
        <DemoPeople {...{ locale, next }} messages={signIn} roles={messages.members.roles} />
      ) : null}
      {viewer ? (
        <AlreadySignedIn {...{ viewer, locale, next }} messages={signIn} />
      ) : (
        <SignInWays
          {...{ locale, next }}
          messages={signIn}
          app={inAppBrowser((await headers()).get('user-agent'))}
          url={`${env().SITE_URL}/${locale}/sign-in?${new URLSearchParams({ next })}`}
          typed={(await cookies()).get(flowCookieName('email'))?.value}
          emailError={
            query.problem === 'email-invalid' ? signIn.problems['email-invalid'] : undefined
          }
        />
      )}
    </NarrowPage>
  );
}
