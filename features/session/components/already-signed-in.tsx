import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import type { Viewer } from '@/features/session/viewer';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { SignOutButton } from './sign-out-button';

type Props = { viewer: Viewer; locale: Locale; next: string; messages: Catalogue['signIn'] };

/** Says who is signed in, and leads on; signing in as someone else takes a sign-out first. */
export function AlreadySignedIn({ viewer, locale, next, messages }: Props) {
  const page = viewer.joinedAt ? next : `/${locale}/welcome?${new URLSearchParams({ next })}`;
  return (
    <Notice
      tone="good"
      title={
        viewer.displayName
          ? format(messages.already, { name: viewer.displayName })
          : messages.alreadyNameless
      }
    >
      <div className="mt-2 flex flex-wrap gap-3">
        <a href={page} className={buttonClass()}>
          {messages.alreadyContinue}
        </a>
        <SignOutButton locale={locale} text={messages.signOut} />
      </div>
    </Notice>
  );
}
