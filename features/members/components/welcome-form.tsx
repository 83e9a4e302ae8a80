'use client';

import { useActionState, useMemo, useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { joinAction } from '@/features/members/actions';
import type { JoinState } from '@/features/members/form-state';
import { suggestHandle } from '@/lib/text/handle';
import { HandleField } from './handle-field';
import { NameField } from './name-field';
import type { handleTexts, nameTexts } from './name-texts';
import { useFreeHandle } from './use-free-handle';

type Props = {
  initial: JoinState['values'];
  locale: string;
  next: string;
  texts: {
    name: ReturnType<typeof nameTexts>;
    handle: ReturnType<typeof handleTexts>;
    refused: string;
    submit: string;
    saving: string;
  };
};

/** Name and handle of a new member. Until they touch the handle, it follows the name. */
export function WelcomeForm({ initial, locale, next, texts }: Props) {
  const [state, action] = useActionState(joinAction, { values: initial, problems: {} });
  const { problems, values, refusal } = state;
  const [displayName, setDisplayName] = useState(values.displayName);
  const [handle, setHandle] = useState(values.handle);
  const [isOwnHandle, setOwnHandle] = useState(false);
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
    <form action={action} className="grid gap-6">
      {refusal ? (
        <Notice tone="danger" role="alert">
          {refusal}
        </Notice>
      ) : null}
      <ErrorSummary title={texts.refused} errors={errors} />
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="next" value={next} />
      <NameField
        value={displayName}
        onValue={writeName}
        refused={{ value: values.displayName, problem: problems.displayName }}
        locale={locale}
        texts={texts.name}
      />
      <HandleField
        value={handle}
        onValue={writeHandle}
        state={availability}
        refused={{ value: values.handle, problem: problems.handle }}
        texts={texts.handle}
      />
      <SubmitButton busyText={texts.saving}>{texts.submit}</SubmitButton>
    </form>
  );
}

function summaryOf({ displayName, handle }: JoinState['problems'], texts: Props['texts']) {
  return [
    ...(displayName ? [{ fieldId: 'displayName', text: texts.name.problems[displayName] }] : []),
    ...(handle ? [{ fieldId: 'handle', text: texts.handle.problems[handle] }] : []),
  ];
}
