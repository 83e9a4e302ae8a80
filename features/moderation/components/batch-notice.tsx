import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { BatchSummary } from '@/features/moderation/queries/batch';
import { isRefusalCode } from '@/lib/http/refusal';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { refusalText } from '@/messages/refusal-text';
import { HiddenFields } from './hidden-fields';

type Props = {
  batch: BatchSummary;
  /** Why some of what was chosen could not be decided: a code of the address. */
  some: unknown;
  next: string;
  locale: Locale;
  messages: Catalogue;
};

/** After an act on one case or on many: how much was decided, and one press that takes it all back. */
export function BatchNotice({ batch, some, next, locale, messages }: Props) {
  const { desk } = messages.moderation;
  const { id, undone } = batch;
  return (
    <Notice tone="good" role="status" title={titleOf(batch, locale, desk)}>
      {isRefusalCode(some) ? (
        <p>
          {format(desk.didSome, { text: refusalText({ code: some }, messages.errors, locale) })}
        </p>
      ) : null}
      {undone > 0 ? null : (
        <form method="post" action={`/api/moderation/acts/${id}/undo`}>
          <HiddenFields fields={{ lang: locale, next }} />
          <Button type="submit" look="secondary" data-key="u">
            {desk.undo}
          </Button>
        </form>
      )}
    </Notice>
  );
}

/** What its author deleted meanwhile, or another decided anew, is not taken back. */
function titleOf(
  { decided, undone }: BatchSummary,
  locale: Locale,
  desk: Props['messages']['moderation']['desk'],
) {
  if (undone === 0) return format(desk.didBatch, { count: decided }, locale);
  return undone < decided ? format(desk.didUndoSome, { undone, decided }, locale) : desk.didUndo;
}
