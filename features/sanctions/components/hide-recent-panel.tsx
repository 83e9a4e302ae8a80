import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { SLICE } from '@/features/sanctions/limits';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  memberId: string;
  left: number;
  next: string;
  locale: Locale;
  messages: Catalogue['sanctions']['desk'];
};

/** After a ban: how much of the last day is still to be seen, and a button that hides the next of it. */
export function HideRecentPanel({ memberId, left, next, locale, messages }: Props) {
  return (
    <Panel title={messages.recentTitle}>
      {left > 0 ? (
        <form
          method="post"
          action={`/api/members/${memberId}/hide-recent`}
          className="grid justify-items-start gap-3"
        >
          <HiddenFields fields={{ lang: locale, next }} />
          <p>{format(messages.recentText, { count: left }, locale)}</p>
          <Button type="submit" look="danger">
            {format(messages.recentHide, { count: Math.min(left, SLICE) }, locale)}
          </Button>
        </form>
      ) : (
        <p className="text-muted">{messages.recentNone}</p>
      )}
    </Panel>
  );
}
