import { Star } from 'lucide-react';
import type { Milestone } from '@/features/milestones/columns';
import { classNames } from '@/lib/class-names';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

/** The golden band across a story: what was won, and from whom. */
export function MilestoneRibbon({
  milestone,
  locale,
  size = 'large',
}: {
  milestone: Milestone;
  locale: Locale;
  size?: 'large' | 'small';
}) {
  const { outcome } = messagesIn(locale).posts;
  const names = milestone.language === locale ? undefined : milestone.language;
  const large = size === 'large';
  return (
    <p
      className={classNames(
        'ribbon inline-flex max-w-full items-center gap-2 bg-spark font-semibold text-on-spark',
        large ? 'py-2 ps-4 pe-7 text-base sm:text-lg' : 'py-1.5 ps-3 pe-6 text-sm',
      )}
    >
      <Star aria-hidden="true" className="size-[1.1em] shrink-0 fill-current" />
      <span className="min-w-0 leading-tight">
        {outcome[milestone.outcome]}
        {' · '}
        <span lang={names}>{milestone.event}</span>
        {large ? (
          <>
            <span className="max-sm:hidden"> · </span>
            <span lang={names} className="max-sm:block max-sm:font-medium">
              {milestone.awardingBody}
            </span>
          </>
        ) : null}
      </span>
    </p>
  );
}
