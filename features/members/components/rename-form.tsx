'use client';

import { useActionState, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { renameAction } from '@/features/members/actions';
import { NameField } from './name-field';
import type { nameTexts } from './name-texts';

type Props = {
  displayName: string;
  locale: string;
  texts: { name: ReturnType<typeof nameTexts>; save: string; saving: string; saved: string };
};

/** Changes one's own display name. */
export function RenameForm({ displayName, locale, texts }: Props) {
  const [state, action] = useActionState(renameAction, { displayName, saved: false });
  const [value, setValue] = useState(state.displayName);
  const isSaved = state.saved && value === state.displayName;
  return (
    <form action={action} className="grid gap-4">
      {state.refusal ? (
        <Notice tone="danger" role="alert">
          {state.refusal}
        </Notice>
      ) : null}
      <input type="hidden" name="lang" value={locale} />
      <NameField
        value={value}
        onValue={setValue}
        refused={{ value: state.displayName, problem: state.problem }}
        locale={locale}
        texts={texts.name}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busyText={texts.saving}>{texts.save}</SubmitButton>
        <p role="status" className="font-medium text-good">
          {isSaved ? texts.saved : ''}
        </p>
      </div>
    </form>
  );
}
