'use client';

import { TextField } from '@/components/ui/text-field';
import type { NameProblem } from '@/features/members/input';
import { format } from '@/lib/i18n/format';
import { checkDisplayName, maxDisplayName } from '@/lib/text/display-name';
import { countGraphemes } from '@/lib/text/graphemes';
import type { nameTexts } from './name-texts';

type Props = {
  value: string;
  onValue: (value: string) => void;
  /** What the server refused, and the text it refused. */
  refused?: { value: string; problem?: NameProblem };
  locale: string;
  texts: ReturnType<typeof nameTexts>;
};

/** The display name, counted and checked as it is typed by the functions the server uses. */
export function NameField({ value, onValue, refused, locale, texts }: Props) {
  const checked = checkDisplayName(value);
  const typed = value === '' || checked.ok ? undefined : checked.code;
  const problem = (value === refused?.value && refused.problem) || typed;
  const count = countGraphemes(value, 10 * maxDisplayName);
  return (
    <div className="relative">
      <TextField
        id="displayName"
        name="displayName"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        autoComplete="nickname"
        required
        dir="auto"
        label={texts.label}
        hint={texts.hint}
        error={problem && texts.problems[problem]}
      />
      <p aria-hidden="true" className="absolute end-0 top-0 text-sm leading-6 text-muted">
        {format<string>(texts.used, { count, limit: maxDisplayName }, locale)}
      </p>
    </div>
  );
}
