import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { HiddenFields } from '@/features/session/components/hidden-fields';
import { parseEmail } from '@/features/session/input';
import { nextPage } from '@/features/session/next-page';
import { currentLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { signIn } = messagesIn(await currentLocale());
  return { title: signIn.confirmTitle, robots: { index: false }, referrer: 'no-referrer' };
}

/** Where a mailed link leads. Looking at it uses nothing up: that takes the press of its button. */
export default async function ConfirmPage({ searchParams }: PageProps<'/[lang]/sign-in/confirm'>) {
  const query = await searchParams;
  const locale = await currentLocale();
  const { signIn } = messagesIn(locale);
  const next = nextPage(query.next, locale);
  const email = parseEmail(query.email);
  const token = typeof query.token === 'string' ? query.token : '';
  if (!email || !token)
    return (
      <NarrowPage title={signIn.problemTitle}>
        <Notice tone="warning">{signIn.confirmBroken}</Notice>
        <a href={`/${locale}/sign-in`} className={buttonClass('primary', 'justify-self-start')}>
          {signIn.newLink}
        </a>
      </NarrowPage>
    );
  return (
    <NarrowPage title={signIn.confirmTitle} intro={format(signIn.confirmText, { email })}>
      <form method="post" action="/api/sign-in/confirm" className="grid gap-4">
        <HiddenFields locale={locale} next={next} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <Button type="submit">{signIn.confirmSubmit}</Button>
      </form>
      <p className="text-sm text-muted">{signIn.confirmWhy}</p>
    </NarrowPage>
  );
}
