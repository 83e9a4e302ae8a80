'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { NameProblem } from '@/features/members/input';
import { NameField } from './name-field';
import type { nameTexts } from './name-texts';

type Props = {
  /** The name as it is, or as it was typed and refused for `problem`. */
  displayName: string;
  problem?: NameProblem;
  saved: boolean;
  locale: string;
  texts: { name: ReturnType<typeof nameTexts>; save: string; saved: string };
};

/** Changes one's own display name. */
export function RenameForm({ displayName, problem, saved, locale, texts }: Props) {
  const [value, setValue] = useState(displayName);
  return (
    <form method="post" action="/api/account/name" className="grid gap-4">
      <input type="hidden" name="lang" value={locale} />
      <NameField
        value={value}
        onValue={setValue}
        refused={{ value: displayName, problem }}
        locale={locale}
        texts={texts.name}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">{texts.save}</Button>
        <p role="status" className="font-medium text-good">
          {saved && value === displayName ? texts.saved : ''}
        </p>
      </div>
    </form>
  );
}
