import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { logReason } from '@/features/moderation/components/log-reason';
import { refusalToAnswer, refusalToLift, type Target } from '@/features/sanctions/policy';
import type { RecordedSanction } from '@/features/sanctions/queries/record';
import type { Member } from '@/features/session/viewer';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { KindBadge } from './kind-badge';
import { Quoted } from './quoted';
import { RecordedAppeal } from './recorded-appeal';
import { sanctionState } from './sanction-state';
import { staffName } from './staff-name';

type Props = {
  sanction: RecordedSanction;
  target: Target;
  moderator: Member;
  next: string;
  now: Date;
  locale: Locale;
  messages: Catalogue;
};

/** One sanction of a member's record: who, when, why, what became of it, and what can be done. */
export function RecordedSanctionCard(props: Props) {
  const { sanction, target, moderator, next, now, locale, messages } = props;
  const { desk } = messages.sanctions;
  const { id, kind, reason, note, startsAt, by, comment } = sanction;
  const name = staffName(by, desk);
  // Whoever may answer the appeal lifts it by that, in words.
  const appealed = sanction.appeal !== null && sanction.appeal.decidedAt === null;
  const mayLift =
    refusalToLift(moderator, target, sanction, now) === null &&
    !(appealed && refusalToAnswer(moderator, target, sanction, false) === null);
  return (
    <article className="grid gap-3 rounded-3xl bg-raised p-4 shadow-card sm:p-5">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <KindBadge kind={kind} messages={desk} />
        <span className="font-semibold break-words">{logReason(reason, messages)}</span>
      </h3>
      <p className="dotted text-sm text-muted">
        <span>{format(desk.by, { name, date: formatDate(startsAt, locale, { time: true }) })}</span>
        <span>{sanctionState(sanction, now, locale, desk)}</span>
      </p>
      {note ? <p dir="auto">{format(desk.noteText, { note })}</p> : null}
      {comment?.text ? <Quoted {...comment} /> : null}
      <RecordedAppeal {...{ sanction, target, moderator, next, now, locale, messages }} />
      {mayLift ? (
        <form method="post" action={`/api/sanctions/${id}/lift`}>
          <HiddenFields fields={{ lang: locale, next }} />
          <Button
            type="submit"
            look="secondary"
            aria-label={format(desk.liftOf, { kind: desk.kinds[kind] })}
          >
            {desk.lift}
          </Button>
        </form>
      ) : null}
    </article>
  );
}
