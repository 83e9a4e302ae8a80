import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is wrong with one field. Rendered empty when nothing is, so that a new error is announced. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <p id={id} aria-live="polite" className="text-sm font-medium text-danger empty:hidden">
      {children ? (
        <>
          <CircleAlert aria-hidden="true" className="mr-1.5 inline size-4 align-text-bottom" />
          {children}
        </>
      ) : null}
    </p>
  );
}
