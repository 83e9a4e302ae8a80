import type { RecordedSanction } from '@/features/sanctions/queries/record';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { staffName } from './staff-name';

/** Until when a sanction lasts, or how it ended, for moderators. */
export function sanctionState(
  { kind, endsAt, liftedAt, liftedBy, acknowledgedAt }: RecordedSanction,
  now: Date,
  locale: Locale,
  desk: Catalogue['sanctions']['desk'],
): string {
  const at = (date: Date) => formatDate(date, locale, { time: true });
  if (liftedAt) return format(desk.lifted, { name: staffName(liftedBy, desk), date: at(liftedAt) });
  if (kind === 'warn')
    return acknowledgedAt ? format(desk.read, { date: at(acknowledgedAt) }) : desk.unread;
  if (!endsAt) return desk.forGood;
  return format(endsAt <= now ? desk.over : desk.until, { date: at(endsAt) });
}
