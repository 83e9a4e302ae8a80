'use client';

import { TextField } from '@/components/ui/text-field';
import type { HandleProblem } from '@/features/members/input';
import { format } from '@/lib/i18n/format';
import type { handleTexts } from './name-texts';
import type { HandleState } from './use-free-handle';

type Props = {
  value: string;
  onValue: (value: string) => void;
  state: HandleState;
  /** What the server refused, and the text it refused. */
  refused?: { value: string; problem?: HandleProblem };
  texts: ReturnType<typeof handleTexts>;
};

/** The handle, with whether it is free. */
export function HandleField({ value, onValue, state, refused, texts }: Props) {
  const typed = state.state === 'refused' ? state.problem : undefined;
  const problem = (value === refused?.value && refused.problem) || typed;
  return (
    <div className="grid gap-1">
      <TextField
        id="handle"
        name="handle"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        dir="ltr"
        label={texts.label}
        hint={texts.hint}
        error={problem && texts.problems[problem]}
      />
      <p role="status" className="text-sm font-medium text-good empty:hidden">
        {problem ? '' : toldOf(state, value, texts)}
      </p>
    </div>
  );
}

function toldOf({ state }: HandleState, value: string, texts: Props['texts']): string {
  if (state === 'checking') return texts.checking;
  const handle = value.trim().replace(/^@/, '').toLowerCase();
  return state === 'free' ? format<string>(texts.free, { handle }) : '';
}
