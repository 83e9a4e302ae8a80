import type { TimelineEntry } from '@/features/milestones/queries';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { MilestoneDate } from './milestone-date';

/** Milestones down a line of light, latest first; what was won shines. */
export function MilestoneTimeline({
  entries,
  locale,
}: {
  entries: TimelineEntry[];
  locale: Locale;
}) {
  const { outcome } = messagesIn(locale).posts;
  return (
    <ol className="timeline ms-2 grid gap-8 ps-8">
      {entries.map(({ postId, slug, milestone }) => {
        const names = milestone.language === locale ? undefined : milestone.language;
        return (
          <li key={postId} data-outcome={milestone.outcome} className="relative">
            <p className="text-sm text-muted">
              <MilestoneDate day={milestone.occurredOn} locale={locale} />
            </p>
            <h3 lang={names} className="mt-1 font-display text-xl/[1.2] font-bold text-balance">
              <a
                href={`/${locale}/posts/${slug}`}
                className="decoration-rose decoration-2 underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {milestone.event}
              </a>
            </h3>
            <p className="dotted mt-1">
              <span className="font-semibold text-gold">{outcome[milestone.outcome]}</span>
              <span lang={names}>{milestone.awardingBody}</span>
              <span lang={names} className="text-muted">
                {milestone.work}
              </span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
