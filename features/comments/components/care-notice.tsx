import { Notice } from '@/components/ui/notice';
import type { Catalogue } from '@/messages/catalogue';

/** For an author whom somebody is worried about: that they are not alone, and where to talk. */
export function CareNotice({ messages }: { messages: Catalogue['comments'] }) {
  return (
    <Notice title={messages.careTitle} className="my-3">
      <p>{messages.careText}</p>
      <a
        href={messages.careHref}
        rel="noopener noreferrer"
        className="inline-flex min-h-touch items-center font-semibold text-rose underline underline-offset-4"
      >
        {messages.careLink}
      </a>
    </Notice>
  );
}
