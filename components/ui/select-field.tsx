import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { controlClass, describedBy, FieldFrame } from './field-frame';

type Props = Omit<ComponentProps<'select'>, 'id'> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: { value: string; label: string }[];
};

/** One choice of a few, in the device's own menu. */
export function SelectField({ id, label, hint, error, options, className, ...props }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={classNames('min-h-touch', controlClass, className)}
        {...props}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
