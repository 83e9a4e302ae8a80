'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { HandleProblem, NameProblem } from '@/features/members/input';
import { suggestHandle } from '@/lib/text/handle';
import { HandleField } from './handle-field';
import { NameField } from './name-field';
import type { handleTexts, nameTexts } from './name-texts';
import { useFreeHandle } from './use-free-handle';

type Problems = { displayName?: NameProblem; handle?: HandleProblem };

type Props = {
  initial: { displayName: string; handle: string };
  /** Whether they typed `initial` before; else it is a suggestion. */
  isOwn: boolean;
  /** What the server refused of `initial`. */
  problems: Problems;
  locale: string;
  next: string;
  texts: {
    name: ReturnType<typeof nameTexts>;
    handle: ReturnType<typeof handleTexts>;
    refused: string;
    submit: string;
  };
};

/** Name and handle of a new member. Until they touch the handle, it follows the name. */
export function WelcomeForm({ initial, isOwn, problems, locale, next, texts }: Props) {
  const [displayName, setDisplayName] = useState(initial.displayName);
  const [handle, setHandle] = useState(initial.handle);
  const [isOwnHandle, setOwnHandle] = useState(isOwn);
  const availability = useFreeHandle(handle);
  const errors = useMemo(() => summaryOf(problems, texts), [problems, texts]);
  const writeName = (name: string) => {
    setDisplayName(name);
    if (!isOwnHandle) setHandle(name.trim() ? suggestHandle(name) : '');
  };
  const writeHandle = (typed: string) => {
    setHandle(typed);
    setOwnHandle(typed !== '');
  };
  return (
    <form method="post" action="/api/account/join" className="grid gap-6">
      <ErrorSummary title={texts.refused} errors={errors} />
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="next" value={next} />
      <NameField
        value={displayName}
        onValue={writeName}
        refused={{ value: initial.displayName, problem: problems.displayName }}
        locale={locale}
        texts={texts.name}
      />
      <HandleField
        value={handle}
        onValue={writeHandle}
        state={availability}
        refused={{ value: initial.handle, problem: problems.handle }}
        texts={texts.handle}
      />
      <Button type="submit">{texts.submit}</Button>
    </form>
  );
}

function summaryOf({ displayName, handle }: Problems, texts: Props['texts']) {
  return [
    ...(displayName ? [{ fieldId: 'displayName', text: texts.name.problems[displayName] }] : []),
    ...(handle ? [{ fieldId: 'handle', text: texts.handle.problems[handle] }] : []),
  ];
}
