import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { externalBrowserLink, type InAppBrowser } from '@/lib/http/in-app-browser';
import { format } from '@/lib/i18n/format';
import type { Catalogue } from '@/messages/catalogue';
import { CopyLink } from './copy-link';

type Props = {
  app: InAppBrowser;
  /** This page's full address, with what to go back to. */
  url: string;
  hidesGoogle: boolean;
  messages: Catalogue['signIn'];
};

/** Explains to someone inside another app's browser why to leave it, and helps them to. */
export function InAppNotice({ app, url, hidesGoogle, messages }: Props) {
  const external = externalBrowserLink(app, url);
  const title = app === 'other' ? messages.inAppTitleOther : format(messages.inAppTitle, { app });
  return (
    <Notice title={title}>
      <p>{messages.inAppText}</p>
      {hidesGoogle ? <p>{messages.inAppGoogle}</p> : null}
      <div className="mt-2 flex flex-wrap gap-3">
        {external ? (
          <a href={external} className={buttonClass('secondary')}>
            {messages.openInBrowser}
          </a>
        ) : null}
        <CopyLink
          url={url}
          texts={{
            copy: messages.copyLink,
            copied: messages.copied,
            failed: messages.copyFailed,
          }}
        />
      </div>
    </Notice>
  );
}
