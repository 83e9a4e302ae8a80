import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { SignInLink } from '@/features/session/components/sign-in-link';
import { getViewer } from '@/features/session/viewer';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  /** The page that was asked for, to come back to after signing in. */
  next: string;
  /** Whom it is for, where it is not for moderators alone. */
  title?: string;
  locale: Locale;
  messages: Catalogue;
};

/** What everybody else sees on a page of moderation: that it is not theirs, and where to go. */
export async function ModeratorsOnly({ next, title, locale, messages }: Props) {
  const { desk } = messages.moderation;
  return (
    <NarrowPage title={title ?? desk.refusedTitle} intro={desk.refusedText}>
      {(await getViewer()) ? (
        <a href={`/${locale}`} className={buttonClass('primary', 'justify-self-start')}>
          {messages.site.backHome}
        </a>
      ) : (
        <SignInLink locale={locale} next={next} />
      )}
    </NarrowPage>
  );
}
