import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import type { Milestone } from './columns';

/** A milestone in one line of plain text, as on a card. */
export function milestoneSentence(milestone: Milestone, locale: Locale): string {
  const { posts } = messagesIn(locale);
  return format(posts.milestoneOf, {
    outcome: posts.outcome[milestone.outcome],
    event: milestone.event,
    awardingBody: milestone.awardingBody,
  });
}
