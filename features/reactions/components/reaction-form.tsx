'use client';

import type { FormEvent, ReactNode } from 'react';
import { useComments } from '@/features/comments/components/comments-context';
import { isReactionKind } from '@/features/reactions/kinds';
import type { Reactions } from './use-reactions';

type Props = { reactions: Reactions; label: string; className?: string; children: ReactNode };

/** Around reaction buttons: each posts to its own door, or toggles at once where a script runs. */
export function ReactionForm({ reactions, label, className, children }: Props) {
  const { locale } = useComments();
  const submit = (event: FormEvent) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const kind = submitter instanceof HTMLButtonElement ? submitter.value : '';
    if (!isReactionKind(kind)) return;
    event.preventDefault();
    void reactions.toggle(kind);
  };
  return (
    <form method="post" onSubmit={submit}>
      <input type="hidden" name="lang" value={locale} />
      {/* The name stands on the group: a named form is a landmark, and a page has one per comment. */}
      <fieldset aria-label={label} className={className}>
        {children}
      </fieldset>
    </form>
  );
}
