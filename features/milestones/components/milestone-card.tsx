import { Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Milestone } from '@/features/milestones/columns';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { MilestoneDate } from './milestone-date';

/** What a story celebrates, told like the certificate that hangs on the wall. */
export function MilestoneCard({ milestone, locale }: { milestone: Milestone; locale: Locale }) {
  const { posts } = messagesIn(locale);
  const names = milestone.language === locale ? undefined : milestone.language;
  return (
    <section
      aria-labelledby="milestone"
      className="relative mt-12 overflow-hidden rounded-3xl border-2 border-spark bg-raised p-6 shadow-card sm:p-8"
    >
      <Trophy
        aria-hidden="true"
        strokeWidth={1.25}
        className="absolute -end-6 -bottom-8 size-40 rotate-12 text-spark opacity-25"
      />
      <h2 id="milestone" className="text-sm font-semibold text-gold">
        {posts.outcome[milestone.outcome]}
      </h2>
      <p lang={names} className="mt-1 font-display text-3xl/tight font-extrabold text-balance">
        {milestone.event}
      </p>
      <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        <Fact term={posts.work} lang={names}>
          {milestone.work}
        </Fact>
        <Fact term={posts.awardingBody} lang={names}>
          {milestone.awardingBody}
        </Fact>
        <Fact term={posts.date}>
          <MilestoneDate day={milestone.occurredOn} locale={locale} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ term, lang, children }: { term: string; lang?: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd lang={lang} className="font-semibold">
        {children}
      </dd>
    </>
  );
}
