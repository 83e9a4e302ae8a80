import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { logReason } from '@/features/moderation/components/log-reason';
import { isOver } from '@/features/sanctions/policy';
import type { OwnSanction } from '@/features/sanctions/queries/own';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { OwnAppeal } from './own-appeal';
import { Quoted } from './quoted';

type Props = {
  sanction: OwnSanction;
  /** Whether its member can only come here by a sign-in that is refused. */
  signedOut?: boolean;
  /** Where the forms come back to. */
  next: string;
  now: Date;
  locale: Locale;
  messages: Catalogue;
  /** What the member can do about it besides an appeal. */
  children?: ReactNode;
};

/** One decision as its member reads it: what, why, until when, and what can be done. */
export function OwnSanctionPanel(props: Props) {
  const { sanction, signedOut, next, now, locale, messages, children } = props;
  const { own, desk } = messages.sanctions;
  const { kind, reason, startsAt, comment } = sanction;
  const over = isOver(sanction, now);
  const state = stateOf(sanction, now, locale, own);
  return (
    <Panel title={desk.kinds[kind]}>
      <div className="grid gap-3">
        <div>
          {over || sanction.acknowledgedAt ? null : <p>{own.limits[kind]}</p>}
          <p className="dotted text-sm text-muted">
            <span>{format(own.since, { date: formatDate(startsAt, locale, { time: true }) })}</span>
            {state ? <span>{state}</span> : null}
          </p>
        </div>
        <div>
          <p className="text-sm text-muted">{own.reason}</p>
          <p dir="auto" className="font-semibold whitespace-pre-line">
            {logReason(reason, messages)}
          </p>
        </div>
        {comment ? (
          <div className="grid gap-1">
            <p className="text-sm text-muted">{own.forComment}</p>
            <Quoted {...comment} />
          </div>
        ) : null}
        {children}
        <OwnAppeal {...{ sanction, signedOut, next, now, locale }} messages={messages} />
      </div>
    </Panel>
  );
}

function stateOf(
  { kind, endsAt, liftedAt, acknowledgedAt }: OwnSanction,
  now: Date,
  locale: Locale,
  own: Catalogue['sanctions']['own'],
): string {
  const date = (at: Date) => ({ date: formatDate(at, locale, { time: true }) });
  if (liftedAt) return format(own.lifted, date(liftedAt));
  if (endsAt) return format(endsAt <= now ? own.over : own.until, date(endsAt));
  if (acknowledgedAt) return format(own.read, date(acknowledgedAt));
  return kind === 'warn' ? '' : own.forGood;
}
