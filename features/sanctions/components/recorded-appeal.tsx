import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { APPEAL_LIMIT } from '@/features/sanctions/limits';
import { isOver, refusalToAnswer, type Target } from '@/features/sanctions/policy';
import type { RecordedSanction } from '@/features/sanctions/queries/record';
import type { Member } from '@/features/session/viewer';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { Quoted } from './quoted';
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

/** The appeal against a sanction with its answer, or the form for who may give it. */
export function RecordedAppeal(props: Props) {
  const { sanction, target, moderator, next, now, locale, messages } = props;
  const { desk } = messages.sanctions;
  const { id, appeal } = sanction;
  if (!appeal) return null;
  const refusal = refusalToAnswer(moderator, target, sanction, appeal.decidedAt !== null);
  const over = isOver(sanction, now);
  const name = staffName(sanction.answeredBy, desk);
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <p className="font-semibold">
        {format(desk.appealOf, { date: formatDate(appeal.createdAt, locale, { time: true }) })}
      </p>
      <Quoted text={appeal.text} />
      {appeal.decidedAt ? (
        <>
          <p className="font-semibold">
            {format(appeal.outcome === 'upheld' ? desk.answeredUpheld : desk.answeredLifted, {
              name,
              date: formatDate(appeal.decidedAt, locale, { time: true }),
            })}
          </p>
          {appeal.answer ? <Quoted text={appeal.answer} /> : null}
        </>
      ) : null}
      {refusal === 'own-sanction' && !appeal.decidedAt ? (
        <p className="text-muted">
          {over ? desk.ownSanction : `${desk.ownSanction} ${desk.ownSanctionLift}`}
        </p>
      ) : null}
      {refusal === null ? (
        <form method="post" action={`/api/sanctions/${id}/answer`} className="grid gap-3">
          <HiddenFields fields={{ lang: locale, next }} />
          <TextArea
            id={`answer-${id}`}
            name="text"
            rows={3}
            required
            dir="auto"
            label={desk.answerLabel}
            hint={format(messages.sanctions.own.appealHint, { limit: APPEAL_LIMIT })}
          />
          <RadioGroup
            id={`outcome-${id}`}
            name="outcome"
            legend={desk.answerChoice}
            required
            options={[
              { value: 'upheld', label: over ? desk.answerStands : desk.answerUpheld },
              { value: 'lifted', label: over ? desk.answerAgreed : desk.answerLifted },
            ]}
          />
          <Button type="submit" className="justify-self-start">
            {desk.answerSend}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
