import { Notice } from '@/components/ui/notice';
import { findHideNotice } from '@/features/moderation/queries';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { reasonText } from './reason-text';

type Props = { commentId: string; authorId: string | null; locale: Locale };

/** Tells an author why and when their comment was hidden; by whom stays among the moderators. */
export async function HiddenNotice({ commentId, authorId, locale }: Props) {
  const [notice] = authorId ? await findHideNotice([commentId], authorId) : [];
  if (!notice) return null;
  const { moderation } = messagesIn(locale);
  const date = formatDate(notice.hiddenAt, locale);
  const reason = reasonText(notice.reason, moderation);
  return <Notice tone="warning">{format(moderation.author.hidden, { date, reason })}</Notice>;
}
