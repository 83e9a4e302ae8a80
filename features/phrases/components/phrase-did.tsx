import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import type { LogEntry } from '@/features/moderation/queries/log';
import { readPhraseDetails } from '@/features/phrases/log-details';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { LoggedPhrases } from './logged-phrases';

type Props = { entry: LogEntry; next: string; locale: Locale; messages: Catalogue };

/** What was just done to the lists, and a form that takes it back. */
export function PhraseDid({ entry, next, locale, messages }: Props) {
  const { desk } = messages.moderation;
  const { did } = messages.phrases;
  const details = readPhraseDetails(entry.details);
  if (!details) return null;
  const isOver = entry.undoneBy !== null || entry.undoes !== null;
  const count = details.phrases.length;
  const said: Record<string, string> = {
    'add-phrase': format(did.add, { count }, locale),
    'change-phrase': did.change,
    'remove-phrase': format(did.remove, { count }, locale),
  };
  return (
    <Notice tone="good" role="status" title={isOver ? desk.didUndo : said[entry.action]}>
      <LoggedPhrases details={details} locale={locale} messages={messages.phrases} />
      {isOver ? null : (
        <form method="post" action="/api/phrases/undo">
          <HiddenFields fields={{ lang: locale, next, entryId: entry.id }} />
          <Button type="submit" look="secondary">
            {desk.undo}
          </Button>
        </form>
      )}
    </Notice>
  );
}
