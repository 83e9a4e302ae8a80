import type { ReactNode } from 'react';
import { deskHref } from '@/features/moderation/addresses';
import { type DeskSection, deskSections } from '@/features/moderation/desk';
import { countWaiting } from '@/features/moderation/queries';
import { countOpenAppeals } from '@/features/sanctions/queries/lists';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { DeskTab, DeskTabs } from './desk-tabs';
import { WaitingCount } from './waiting-count';

type Props = {
  viewerId: string;
  current: DeskSection;
  /** Those that are this viewer's; all of them unless told. */
  sections?: readonly DeskSection[];
  /** Of the section. */
  title: string;
  intro: string;
  locale: Locale;
  messages: Catalogue['moderation'];
  children: ReactNode;
};

/** The head of every page of moderation: its title, and the way to each section. */
export async function DeskFrame(props: Props) {
  const { viewerId, current, title, intro, locale, messages, children } = props;
  const { sections = deskSections } = props;
  const { desk } = messages;
  // An editor has neither a queue nor appeals.
  const [queue, members] = sections.includes('queue')
    ? await Promise.all([countWaiting(viewerId), countOpenAppeals(viewerId)])
    : [0, 0];
  const waiting: Partial<Record<DeskSection, number>> = { queue, members };
  return (
    <div className="grid gap-5 pt-6 sm:pt-10">
      <header className="grid gap-1">
        <h1 className="headline text-3xl">{title}</h1>
        <p className="text-muted">{intro}</p>
      </header>
      <DeskTabs label={desk.sections}>
        {sections.map((section) => (
          <DeskTab key={section} href={deskHref(locale, section)} active={section === current}>
            {desk[section]}
            {waiting[section] ? (
              <WaitingCount count={waiting[section]} locale={locale} messages={desk} />
            ) : null}
          </DeskTab>
        ))}
      </DeskTabs>
      {children}
    </div>
  );
}
