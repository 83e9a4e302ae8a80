import type { Catalogue } from '@/messages/catalogue';

/** A reason in words; the log keeps reasons as plain text, so one without its own is “something else”. */
export function reasonText(
  reason: string | null,
  { reasons }: Pick<Catalogue['moderation'], 'reasons'>,
): string {
  const known: Record<string, string> = reasons;
  return (reason !== null && known[reason]) || reasons.other;
}
