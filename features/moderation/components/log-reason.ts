import { codeText } from '@/features/moderation/details';
import type { Catalogue } from '@/messages/catalogue';

/**
 * The reason of a line in words: one that moderators choose from, or one of the system. The log keeps
 * it as plain text; what has no words of its own is shown as it is.
 */
export function logReason(
  reason: string,
  { log, moderation }: Pick<Catalogue, 'log' | 'moderation'>,
): string {
  const chosen: Record<string, string> = moderation.reasons;
  return chosen[reason] ?? codeText(reason, log);
}
