'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { type HideReason, hideReasons } from '@/features/moderation/reasons';
import type { Catalogue } from '@/messages/catalogue';
import { type Act, type ActAnswer, type ActMessages, actProblem, isOver } from './act';
import { CaseDone, type Done } from './case-done';
import { HiddenFields } from './hidden-fields';
import { ReasonForm } from './reason-form';
import { RefusalNotice } from './refusal-notice';
import { useAct } from './use-act';

export type CaseStrings = ActMessages & { desk: Catalogue['moderation']['desk'] };

type Props = {
  commentId: string;
  revision: number;
  /** What this moderator may do with it now. */
  may: { hide: boolean; keep: boolean; restore: boolean };
  /** Why it is hidden, so that restoring it can be taken back. */
  hiddenFor: HideReason | null;
  /** Where a form without a script comes back to. */
  next: string;
  messages: CaseStrings;
};

/** Forms first: each works without a script. With one, the answer and an undo take their place. */
export function CaseActions({ commentId, revision, may, hiddenFor, next, messages }: Props) {
  const { act, desk, locale } = messages;
  const [done, setDone] = useState<Done>();
  const { refusal, busy, submit } = useAct(commentId);
  const current = refusal?.revision ?? revision;
  const fields = { lang: locale, next, revision: current };
  const form = (which: Act) => ({
    method: 'post',
    action: `/api/comments/${commentId}/${which}`,
  });
  const finish =
    (text: string, undoing?: (entryId?: string) => Done['undo']) =>
    ({ entryId, refusal: refused }: ActAnswer) => {
      if (!refused) setDone({ text, undo: undoing?.(entryId) });
      else if (isOver(refused)) setDone({ text: actProblem(refused, messages) });
    };

  if (done) return <CaseDone commentId={commentId} done={done} messages={messages} />;
  return (
    <div className="flex flex-wrap gap-2" aria-busy={busy}>
      <RefusalNotice refusal={refusal} messages={messages} />
      {may.hide ? (
        <details className="open:basis-full">
          <summary className={buttonClass('danger', 'list-none')}>{act.hide}</summary>
          <div className="mt-3 grid gap-2">
            <p className="text-sm text-muted">{act.hideText}</p>
            <ReasonForm
              action={form('hide').action}
              fields={fields}
              reasons={hideReasons}
              messages={messages}
              onSubmit={submit(
                'hide',
                finish(desk.didHide, (entryId) => ({
                  act: 'restore',
                  fields: { revision: current, entryId },
                })),
              )}
            />
          </div>
        </details>
      ) : null}
      {may.keep ? (
        <form
          {...form('keep')}
          onSubmit={submit(
            'keep',
            finish(desk.didKeep, (entryId) => ({ act: 'reopen', fields: { entryId } })),
          )}
        >
          <HiddenFields fields={fields} />
          <Button type="submit" look="secondary">
            {desk.keep}
          </Button>
        </form>
      ) : null}
      {may.restore ? (
        <form
          {...form('restore')}
          onSubmit={submit(
            'restore',
            finish(desk.didRestore, () => ({
              act: 'hide',
              fields: { revision: current, reason: hiddenFor ?? 'other' },
            })),
          )}
        >
          <HiddenFields fields={fields} />
          <Button type="submit" look="secondary">
            {desk.restore}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
