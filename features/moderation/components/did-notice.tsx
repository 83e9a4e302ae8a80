import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { LogEntry } from '@/features/moderation/queries/log';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';

type Props = {
  entry: LogEntry;
  next: string;
  locale: Locale;
  messages: Catalogue['moderation']['desk'];
};

const undoing: Record<string, string> = { 'hide-comment': 'restore', 'dismiss-reports': 'reopen' };

/** After a form that no script sent: what was done, and a form that takes it back. */
export function DidNotice({ entry, next, locale, messages }: Props) {
  const { id, action, commentId, revision, undoneBy } = entry;
  const act = undoneBy ? undefined : undoing[action];
  const said: Record<string, string> = {
    'hide-comment': messages.didHide,
    'dismiss-reports': messages.didKeep,
    'restore-comment': messages.didRestore,
    'reopen-reports': messages.didUndo,
  };
  return (
    <Notice tone="good" role="status" title={undoneBy ? messages.didUndo : said[action]}>
      {act ? (
        <form method="post" action={`/api/comments/${commentId}/${act}`}>
          <HiddenFields fields={{ lang: locale, next, entryId: id, revision: revision ?? 1 }} />
          <Button type="submit" look="secondary">
            {messages.undo}
          </Button>
        </form>
      ) : null}
    </Notice>
  );
}
