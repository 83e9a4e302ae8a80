import { Notice } from '@/components/ui/notice';
import { NOTE_LIMIT } from '@/features/moderation/reasons';
import { isLimiting } from '@/features/sanctions/policy';
import type { RecordedSanction } from '@/features/sanctions/queries/record';
import type { SanctionKind } from '@/features/sanctions/terms';
import type { RefusalCode } from '@/lib/http/refusal';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { refusalText } from '@/messages/refusal-text';
import { sanctionState } from './sanction-state';
import { staffName } from './staff-name';

type Props = {
  code: RefusalCode;
  kind: SanctionKind;
  /** All that was ever decided about the member. */
  sanctions: RecordedSanction[];
  now: Date;
  locale: Locale;
  messages: Catalogue;
};

/** Why nothing was imposed; where the same is in force already, by whom and until when. */
export function ImposeProblem({ code, kind, sanctions, now, locale, messages }: Props) {
  const { desk } = messages.sanctions;
  const before =
    code === 'already-sanctioned'
      ? sanctions.find((each) => each.kind === kind && isLimiting(each, now))
      : undefined;
  const name = staffName(before?.by, desk);
  return (
    <Notice tone="warning" role="alert">
      <p>{refusalText({ code, limit: NOTE_LIMIT }, messages.errors, locale)}</p>
      {before ? (
        <p className="dotted">
          <span>
            {format(desk.by, { name, date: formatDate(before.startsAt, locale, { time: true }) })}
          </span>
          <span>{sanctionState(before, now, locale, desk)}</span>
        </p>
      ) : null}
    </Notice>
  );
}
