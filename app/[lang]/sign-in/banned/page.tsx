import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { OwnSanctionPanel } from '@/features/sanctions/components/own-sanction';
import { findOwnBan } from '@/features/sanctions/queries/own';
import { banProofCookieName, provenBan } from '@/features/session/ban-proof';
import { SignOutButton } from '@/features/session/components/sign-out-button';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { signIn } = messagesIn(await currentLocale());
  return { title: signIn.bannedTitle, robots: { index: false } };
}

/** For a banned member who has just proven who they are: why, until when, and their appeal. */
export default async function BannedPage() {
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const { signIn, site } = messages;
  const banId = provenBan((await cookies()).get(banProofCookieName())?.value);
  const ban = banId ? await findOwnBan(banId) : null;
  if (!ban)
    return (
      <NarrowPage title={signIn.bannedTitle} intro={signIn.bannedUnproven}>
        <a href={`/${locale}/sign-in`} className={buttonClass('primary', 'justify-self-start')}>
          {signIn.title}
        </a>
      </NarrowPage>
    );
  return (
    <NarrowPage title={signIn.bannedTitle}>
      <OwnSanctionPanel
        sanction={ban}
        signedOut
        next={`/${locale}/sign-in/banned`}
        now={new Date()}
        locale={locale}
        messages={messages}
      />
      <p className="flex flex-wrap gap-3">
        <a href={`/${locale}`} className={buttonClass('secondary')}>
          {site.backHome}
        </a>
        <a href={`/${locale}/sign-in`} className={buttonClass('quiet')}>
          {signIn.title}
        </a>
      </p>
      <div className="grid justify-items-start gap-2">
        <p className="text-sm text-muted">{signIn.bannedShared}</p>
        <SignOutButton locale={locale} text={signIn.bannedForget} />
      </div>
    </NarrowPage>
  );
}
