import { Notice } from '@/components/ui/notice';
import { mailWay } from '@/features/session/mail';
import { signInProviders } from '@/features/session/providers';
import type { InAppBrowser } from '@/lib/http/in-app-browser';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { EmailForm } from './email-form';
import { InAppNotice } from './in-app-notice';
import { ProviderButtons } from './provider-buttons';

type Props = {
  locale: Locale;
  next: string;
  messages: Catalogue['signIn'];
  app: InAppBrowser | null;
  /** This page's full address. */
  url: string;
  typed?: string;
  emailError?: string;
};

/** Every way of signing in that is set up here, the link by mail first. */
export function SignInWays({ locale, next, messages, app, url, typed, emailError }: Props) {
  const mail = mailWay() !== null;
  const providers = signInProviders();
  const shown = app ? providers.filter(({ id }) => id !== 'google') : providers;
  if (!mail && providers.length === 0) return <Notice tone="warning">{messages.noWays}</Notice>;
  return (
    <>
      {app ? (
        <InAppNotice
          app={app}
          url={url}
          hidesGoogle={shown.length < providers.length}
          messages={messages}
        />
      ) : null}
      {mail ? (
        <EmailForm {...{ locale, next, messages, typed }} error={emailError} />
      ) : (
        <Notice>{messages.noEmail}</Notice>
      )}
      {shown.length > 0 ? (
        <section aria-labelledby="other-ways" className="grid gap-3">
          <h2 id="other-ways" className="text-sm font-semibold text-muted">
            {messages.otherWays}
          </h2>
          <ProviderButtons
            locale={locale}
            next={next}
            providers={shown}
            text={messages.continueWith}
          />
        </section>
      ) : null}
    </>
  );
}
