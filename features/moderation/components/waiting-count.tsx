import { MOST_COUNTED } from '@/features/moderation/queue';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { count: number; locale: Locale; messages: Catalogue['moderation']['desk'] };

/** How many wait, beside the name of the list that they wait in. */
export function WaitingCount({ count, locale, messages }: Props) {
  return (
    <>
      <span
        aria-hidden="true"
        className="rounded-full bg-rose px-1.5 text-sm text-on-rose tabular-nums"
      >
        {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
      </span>
      <span className="sr-only">{format(messages.waiting, { count }, locale)}</span>
    </>
  );
}
