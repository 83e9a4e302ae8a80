import { type HideReason, hideReasons } from '@/features/moderation/reasons';
import type { Catalogue } from '@/messages/catalogue';

/** A reason in words; one that was written by hand, before there was a list, as it was written. */
export function sanctionReason(
  reason: string,
  { reasons }: Pick<Catalogue['moderation'], 'reasons'>,
): string {
  const isListed = (hideReasons as readonly string[]).includes(reason);
  return isListed ? reasons[reason as HideReason] : reason;
}
