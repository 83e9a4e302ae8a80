import { Notice } from '@/components/ui/notice';
import type { HideNotice } from '@/features/moderation/queries';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { reasonText } from './reason-text';

/** Tells an author why and when their comment was hidden; by whom stays among the moderators. */
export function HiddenNotice({ notice, locale }: { notice: HideNotice; locale: Locale }) {
  const { moderation } = messagesIn(locale);
  const date = formatDate(notice.hiddenAt, locale);
  const reason = reasonText(notice.reason, moderation);
  return <Notice tone="warning">{format(moderation.author.hidden, { date, reason })}</Notice>;
}
