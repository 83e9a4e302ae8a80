import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import { hideReasons, NOTE_LIMIT } from '@/features/moderation/reasons';
import { type SanctionKind, termsOf } from '@/features/sanctions/terms';
import type { TypedSanction } from '@/features/sanctions/typed-sanction';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  kind: SanctionKind;
  memberId: string;
  commentId: string | null;
  /** What this form held when it was refused, and why it was. */
  typed: TypedSanction | null;
  problem: ReactNode;
  next: string;
  locale: Locale;
  messages: Catalogue;
};

/** One kind of sanction: what it does, for how long and why, folded away until it is wanted. */
export function ImposeForm(props: Props) {
  const { kind, memberId, commentId, typed, problem, next, locale, messages } = props;
  const { desk } = messages.sanctions;
  const choices = termsOf(kind).filter((term) => term !== 'date');
  const reasons = hideReasons.map((value) => ({
    value,
    label: messages.moderation.reasons[value],
  }));
  return (
    <details
      name="sanction"
      open={typed !== null}
      className="group rounded-2xl border border-line px-4"
    >
      <summary className="flex min-h-touch list-none items-center justify-between gap-2 font-semibold">
        {desk.kinds[kind]}
        <ChevronRight
          aria-hidden="true"
          className="size-5 text-muted group-open:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
        />
      </summary>
      <form
        method="post"
        action={`/api/members/${memberId}/sanctions`}
        className="grid gap-4 pt-1 pb-4"
      >
        <HiddenFields fields={{ lang: locale, next, kind, ...(commentId && { commentId }) }} />
        <p className="text-muted">{desk.actTexts[kind]}</p>
        <SelectField
          id={`${kind}-reason`}
          name="reason"
          required
          defaultValue={typed?.reason ?? ''}
          label={desk.reason}
          options={[{ value: '', label: desk.reasonChoose }, ...reasons]}
        />
        {choices.length > 0 ? (
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField
              id={`${kind}-term`}
              name="term"
              defaultValue={typed?.term || 'day'}
              label={desk.term}
              options={choices.map((term) => ({ value: term, label: desk.terms[term] }))}
            />
            <TextField
              id={`${kind}-until`}
              name="until"
              type="date"
              defaultValue={typed?.until}
              label={desk.untilLabel}
              hint={desk.untilHint}
            />
          </div>
        ) : null}
        <TextArea
          id={`${kind}-note`}
          name="note"
          rows={2}
          dir="auto"
          defaultValue={typed?.note}
          label={desk.note}
          hint={format(desk.noteHint, { limit: NOTE_LIMIT })}
        />
        {problem}
        <Button type="submit" look="danger" className="justify-self-start">
          {desk.acts[kind]}
        </Button>
      </form>
    </details>
  );
}
