import { ChevronRight } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { TextArea } from '@/components/ui/text-area';
import { type HideReason, NOTE_LIMIT, type ReportReason } from '@/features/moderation/reasons';
import { format } from '@/lib/i18n/format';
import type { ActMessages } from './act';
import { HiddenFields } from './hidden-fields';

type Props = {
  action: string;
  fields: Record<string, string | number>;
  reasons: readonly (HideReason | ReportReason)[];
  messages: Pick<ActMessages, 'act' | 'reasons'>;
  /** A note was asked for. */
  needsNote?: boolean;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
};

/** Each reason is a button that sends the form: one tap, with or without a script. */
export function ReasonForm(props: Props) {
  const { action, fields, reasons, messages, needsNote, onSubmit } = props;
  const noteId = useId();
  const { act } = messages;
  return (
    <form method="post" action={action} onSubmit={onSubmit} className="grid gap-3">
      <HiddenFields fields={fields} />
      <details open={needsNote} className="group">
        <summary className="inline-flex min-h-touch list-none items-center gap-1 font-semibold text-rose">
          <ChevronRight
            aria-hidden="true"
            className="size-4 group-open:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
          />
          {act.addNote}
        </summary>
        <TextArea
          id={noteId}
          name="note"
          rows={2}
          label={act.noteLabel}
          hint={format(act.noteHint, { limit: NOTE_LIMIT })}
        />
      </details>
      <ul className="grid gap-2 min-[22rem]:grid-cols-2">
        {reasons.map((reason) => (
          <li key={reason} className="grid">
            <button
              type="submit"
              name="reason"
              value={reason}
              className="min-h-14 rounded-2xl border border-control bg-paper px-3 py-2 font-semibold text-ink hover:border-rose hover:bg-petal"
            >
              {messages.reasons[reason]}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
