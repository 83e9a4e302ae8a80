'use client';

import { Laptop, Smartphone } from 'lucide-react';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { revokeSessionAction } from '@/features/session/actions';

export type ListedSession = {
  id: string;
  device: string;
  isPhone: boolean;
  isHere: boolean;
  since: string;
  createdAt: string;
  endLabel: string;
};

type Props = {
  sessions: ListedSession[];
  texts: { here: string; end: string; ended: string; gone: string };
};

/** Where a member is signed in, each with the button that ends it. */
export function SessionList({ sessions, texts }: Props) {
  const [state, action] = useActionState(revokeSessionAction, null);
  return (
    <>
      <p role="status" className="font-medium text-good empty:hidden">
        {state ? texts[state] : ''}
      </p>
      <ul className="divide-y divide-line">
        {sessions.map(({ id, device, isPhone, isHere, since, createdAt, endLabel }) => {
          const Icon = isPhone ? Smartphone : Laptop;
          return (
            <li key={id} className="flex items-center gap-4 py-3">
              <Icon aria-hidden="true" className="size-6 shrink-0 text-muted" />
              <div className="min-w-0 flex-1">
                <p className="font-semibold">{device}</p>
                <p className="text-sm text-muted">
                  <time dateTime={createdAt}>{since}</time>
                </p>
              </div>
              {isHere ? (
                <p className="text-sm font-semibold text-good">{texts.here}</p>
              ) : (
                <form action={action}>
                  <input type="hidden" name="sessionId" value={id} />
                  <SubmitButton look="secondary" aria-label={endLabel}>
                    {texts.end}
                  </SubmitButton>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
