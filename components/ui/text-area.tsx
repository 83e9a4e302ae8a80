import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { controlClass, describedBy, FieldFrame } from './field-frame';
import { LastingTextarea } from './lasting-textarea';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** Several lines of text with their label, hint and error tied together. */
export function TextArea({ id, label, hint, error, className, rows = 4, ...props }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <LastingTextarea
        id={id}
        rows={rows}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={classNames(controlClass, className)}
        {...props}
      />
    </FieldFrame>
  );
}
