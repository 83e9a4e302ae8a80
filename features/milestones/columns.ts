import 'server-only';
import { and, desc, eq, or } from 'drizzle-orm';
import { readDb } from '@/db/client';
import { milestone, milestoneText, post } from '@/db/schema/posts';
import type { Locale } from '@/lib/i18n/locales';

export type Outcome = (typeof milestone.outcome.enumValues)[number];

export type Milestone = {
  outcome: Outcome;
  /** YYYY-MM-DD. */
  occurredOn: string;
  /** BCP 47, of the names below. */
  language: string;
  awardingBody: string;
  event: string;
  work: string;
};

/**
 * The milestone of the `post` row it is joined to, as a lateral subquery: its names in `locale`, or
 * in the post's own language.
 */
export function milestoneIn(locale: Locale) {
  return readDb()
    .select({
      outcome: milestone.outcome,
      occurredOn: milestone.occurredOn,
      language: milestoneText.language,
      awardingBody: milestoneText.awardingBody,
      event: milestoneText.event,
      work: milestoneText.work,
    })
    .from(milestone)
    .innerJoin(milestoneText, eq(milestoneText.postId, milestone.postId))
    .where(
      and(
        eq(milestone.postId, post.id),
        or(eq(milestoneText.language, post.language), eq(milestoneText.language, locale)),
      ),
    )
    .orderBy(desc(eq(milestoneText.language, locale)))
    .limit(1)
    .as('milestone');
}
