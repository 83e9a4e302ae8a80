import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { controlClass, describedBy, FieldFrame } from './field-frame';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** One line of text with its label, hint and error tied together. */
export function TextField({ id, label, hint, error, className, ...props }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={classNames('min-h-touch', controlClass, className)}
        {...props}
      />
    </FieldFrame>
  );
}
