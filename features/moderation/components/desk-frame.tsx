import type { ReactNode } from 'react';
import { logHref, queueHref } from '@/features/moderation/addresses';
import { countReported } from '@/features/moderation/queries';
import { MOST_COUNTED, type QueueTab, queueTabs } from '@/features/moderation/queue';
import { classNames } from '@/lib/class-names';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  viewerId: string;
  current: QueueTab | 'log';
  locale: Locale;
  messages: Catalogue['moderation'];
  children: ReactNode;
};

/** The head of every page of moderation: its title, and the way to each list. */
export async function DeskFrame({ viewerId, current, locale, messages, children }: Props) {
  const { desk, log } = messages;
  const waiting = await countReported(viewerId);
  return (
    <div className="grid gap-5 pt-6 sm:pt-10">
      <header className="grid gap-1">
        <h1 className="headline text-3xl">{current === 'log' ? log.title : desk.title}</h1>
        <p className="text-muted">{current === 'log' ? log.intro : desk.intro}</p>
      </header>
      <nav aria-label={desk.tabs}>
        <ul className="flex flex-wrap gap-1 rounded-3xl bg-sunken p-1">
          {queueTabs.map((tab) => (
            <Tab key={tab} href={queueHref(locale, tab)} active={tab === current}>
              {desk[tab]}
              {tab === 'reported' && waiting > 0 ? (
                <Waiting count={waiting} locale={locale} messages={desk} />
              ) : null}
            </Tab>
          ))}
          <Tab href={logHref(locale)} active={current === 'log'}>
            {desk.log}
          </Tab>
        </ul>
      </nav>
      {children}
    </div>
  );
}

function Tab(props: { href: string; active: boolean; children: ReactNode }) {
  const { href, active, children } = props;
  return (
    <li className="grow">
      <a
        href={href}
        aria-current={active ? 'page' : undefined}
        className={classNames(
          'flex min-h-touch items-center justify-center gap-1.5 rounded-full px-2 text-[0.9375rem] font-semibold sm:px-3 sm:text-base',
          active ? 'bg-raised text-rose shadow-card' : 'text-muted hover:text-rose',
        )}
      >
        {children}
      </a>
    </li>
  );
}

function Waiting(props: {
  count: number;
  locale: Locale;
  messages: Catalogue['moderation']['desk'];
}) {
  const { count, locale, messages } = props;
  return (
    <>
      <span
        aria-hidden="true"
        className="rounded-full bg-rose px-1.5 text-sm text-on-rose tabular-nums"
      >
        {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
      </span>
      <span className="sr-only">{format(messages.waiting, { count }, locale)}</span>
    </>
  );
}
