'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { type HideReason, hideReasons } from '@/features/moderation/reasons';
import type { Catalogue } from '@/messages/catalogue';
import {
  type ActAnswer,
  type ActMessages,
  type ActRefusal,
  actProblem,
  isOver,
  sendAct,
} from './act';
import { CaseDone, type Done } from './case-done';
import { HiddenFields } from './hidden-fields';
import { ReasonForm } from './reason-form';
import { RefusalNotice } from './refusal-notice';
import { tellOfRefusal } from './refused-elsewhere';
import { useAct } from './use-act';

export type CaseStrings = ActMessages & { desk: Catalogue['moderation']['desk'] };

type Props = {
  commentId: string;
  revision: number;
  /** The case that waits, with the words of its buttons; without one it is the comment alone. */
  waiting?: { id: string; publish: string | null; didPublish: string; hide: string };
  /** What this moderator may do with it now. */
  may: { hide: boolean; restore: boolean };
  /** Why it is hidden, so that restoring it can be taken back. */
  hiddenFor: HideReason | null;
  /** Where a form without a script comes back to. */
  next: string;
  messages: CaseStrings;
};

/** The button that was pressed is gone: the focus goes where its answer is, unless it has moved on. */
const takeFocus = (element: HTMLElement | null) => {
  const { activeElement } = document;
  const isHere = element?.closest('[data-case]')?.contains(activeElement);
  if (isHere || activeElement === document.body) element?.focus();
};

/** Decisions of this page so far: the last one is the first to be taken back. */
let decisions = 0;

/**
 * Forms first: each works without a script. With one, the answer and an undo take their place at
 * once, and the forms come back where the server refuses.
 */
export function CaseActions(props: Props) {
  const { commentId, revision, waiting, may, hiddenFor, next, messages } = props;
  const { act, desk, locale } = messages;
  const [done, setDone] = useState<Done>();
  const [undone, setUndone] = useState(false);
  const [claimed, setClaimed] = useState<ActRefusal>();
  const { refusal, busy, submit } = useAct();
  const root = useRef<HTMLDivElement>(null);
  const current = refusal?.revision ?? revision;
  // Whoever was told that another looks at it, and presses again, means it.
  const takeOver = (refusal ?? claimed)?.code === 'claimed' ? '1' : '';
  const fields = { lang: locale, next, commentId, revision: current, takeOver };
  const door = (name: string) =>
    waiting ? `/api/moderation/cases/${waiting.id}/${name}` : `/api/comments/${commentId}/${name}`;
  const undoOf = ({ entryId, batchId }: Pick<ActAnswer, 'entryId' | 'batchId'>): Done['undo'] => {
    if (batchId) return { door: `/api/moderation/acts/${batchId}/undo`, fields: {} };
    return { door: door('restore'), fields: { revision: current, entryId } };
  };
  const finish = (text: string, undo: typeof undoOf) => (event: FormEvent<HTMLFormElement>) => {
    const at = ++decisions;
    const take = submit((answer) => {
      const { refusal: no } = answer;
      if (!no) setDone({ text, at, undo: undo(answer) });
      else if (isOver(no))
        setDone({ text: actProblem(no, messages), at, undo: no.batchId ? undo(no) : undefined });
      else putBack();
    });
    take(event);
    setDone({ text, at, isPending: true });
    setUndone(false);
  };
  const putBack = () => {
    const card = root.current?.closest<HTMLElement>('[data-case]');
    const { activeElement } = document;
    // The notice speaks where the moderator is; who has gone on is told there.
    if (activeElement === document.body || card?.contains(activeElement)) card?.focus();
    else if (card) tellOfRefusal(card.id);
    setDone(undefined);
  };
  const openAgain = () => {
    setDone(undefined);
    setUndone(true);
  };
  const claim = async ({ newState }: { newState: string }) => {
    if (!waiting || newState !== 'open') return;
    const { refusal: no } = await sendAct(door('claim'), {});
    setClaimed(no?.code === 'claimed' ? no : undefined);
  };

  return (
    <div ref={root} className="grid gap-3">
      {done ? <CaseDone done={done} onUndone={openAgain} messages={messages} /> : null}
      {undone ? (
        <p ref={takeFocus} role="status" tabIndex={-1} className="font-semibold outline-none">
          {desk.didUndo}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2" hidden={done !== undefined} aria-busy={busy}>
        <RefusalNotice refusal={refusal ?? claimed} messages={messages} />
        {waiting?.publish ? (
          <form
            method="post"
            action={door('publish')}
            onSubmit={finish(waiting.didPublish, undoOf)}
          >
            <HiddenFields fields={fields} />
            <Button type="submit" look="secondary" data-key="r">
              {waiting.publish}
            </Button>
          </form>
        ) : null}
        {may.hide ? (
          <details className="open:basis-full" onToggle={claim}>
            <summary className={buttonClass('danger', 'list-none')} data-key="h">
              {waiting?.hide ?? act.hide}
            </summary>
            <div className="mt-3 grid gap-2">
              <p className="text-sm text-muted">{act.hideText}</p>
              <ReasonForm
                action={door('hide')}
                fields={fields}
                reasons={hideReasons}
                messages={messages}
                onSubmit={finish(desk.didHide, undoOf)}
              />
            </div>
          </details>
        ) : null}
        {may.restore ? (
          <form
            method="post"
            action={`/api/comments/${commentId}/restore`}
            onSubmit={finish(desk.didRestore, () => ({
              door: `/api/comments/${commentId}/hide`,
              fields: { revision: current, reason: hiddenFor ?? 'other' },
            }))}
          >
            <HiddenFields fields={fields} />
            <Button type="submit" look="secondary" data-key="r">
              {desk.restore}
            </Button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
