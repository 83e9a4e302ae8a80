import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { flowCookieName } from '@/features/session/flow-cookies';
import { mailWay } from '@/features/session/mail';
import { nextPage } from '@/features/session/next-page';
import { currentLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { signIn } = messagesIn(await currentLocale());
  return { title: signIn.sentTitle, robots: { index: false } };
}

/** After a link was asked for: where to look for it. */
export default async function SentPage({ searchParams }: PageProps<'/[lang]/sign-in/sent'>) {
  const query = await searchParams;
  const locale = await currentLocale();
  const { signIn } = messagesIn(locale);
  const email = (await cookies()).get(flowCookieName('email'))?.value;
  const next = nextPage(query.next, locale);
  return (
    <NarrowPage
      title={signIn.sentTitle}
      intro={email ? format(signIn.sentText, { email }) : signIn.sentTextUnknown}
    >
      <p>{signIn.sentHint}</p>
      {mailWay() === 'outbox' ? (
        <Notice>
          <p>{signIn.sentOutbox}</p>
          <p className="mt-2">
            <a href={`/${locale}/demo/outbox`} className={buttonClass()}>
              {signIn.outboxLink}
            </a>
          </p>
        </Notice>
      ) : null}
      <a
        href={`/${locale}/sign-in?${new URLSearchParams({ next })}`}
        className={buttonClass('quiet', '-ms-5 justify-self-start')}
      >
        {signIn.sentAgain}
      </a>
    </NarrowPage>
  );
}
