import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import type { LeavingProblem } from '@/features/members/input';
import { HiddenFields } from '@/features/session/components/hidden-fields';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  handle: string | null;
  written: number;
  problem: LeavingProblem | null;
  locale: Locale;
  messages: Catalogue['members'];
};

/** The last step of leaving: what becomes of one's congratulations, and one's handle, typed. */
export function LeaveForm({ handle, written, problem, locale, messages }: Props) {
  const errorFor = (code: LeavingProblem) =>
    problem === code ? messages.leaveProblems[code] : undefined;
  return (
    <form method="post" action="/api/account/leave" className="grid gap-6">
      <HiddenFields locale={locale} />
      {written === 0 ? <input type="hidden" name="comments" value="remove" /> : null}
      {written > 0 ? (
        <RadioGroup
          id="comments"
          name="comments"
          required
          legend={format(messages.leaveChoice, { count: written }, locale)}
          options={[
            { value: 'keep', label: messages.leaveKeep, hint: messages.leaveKeepHint },
            { value: 'remove', label: messages.leaveRemove, hint: messages.leaveRemoveHint },
          ]}
          error={errorFor('choice-missing')}
        />
      ) : null}
      {handle ? (
        <TextField
          id="confirmation"
          name="confirmation"
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          label={format(messages.leaveConfirm, { handle })}
          error={errorFor('handle-wrong')}
        />
      ) : null}
      <Button type="submit" look="danger">
        {messages.leaveSubmit}
      </Button>
    </form>
  );
}
