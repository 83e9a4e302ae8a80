import type { ReactNode } from 'react';
import { FieldError } from './field-error';

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

/** Label above, hint and error below; the control inside takes `aria-describedby={describedBy(…)}`. */
export function FieldFrame({ id, label, hint, error, children }: Props) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** The ids of what describes a control, in the order they are read out; undefined for none. */
export function describedBy(id: string, { hint, error }: { hint?: ReactNode; error?: ReactNode }) {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
}

export const controlClass =
  'w-full rounded-xl border border-control bg-raised px-4 py-2.5 text-base text-ink placeholder:text-muted aria-invalid:border-danger';
