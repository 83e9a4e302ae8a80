import type { ReactNode } from 'react';
import { FieldError } from './field-error';

type Props = {
  id: string;
  name: string;
  legend: ReactNode;
  options: { value: string; label: ReactNode; hint?: ReactNode }[];
  defaultValue?: string;
  required?: boolean;
  error?: ReactNode;
};

/** A few choices shown at once, each a full-width target with room for an explanation. */
export function RadioGroup(props: Props) {
  const { id, name, legend, options, defaultValue, required, error } = props;
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label
          key={value}
          className="flex min-h-touch cursor-pointer items-start gap-3 rounded-xl border border-line bg-raised px-4 py-2.5 has-checked:border-rose has-checked:bg-petal"
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
            required={required}
            className="mt-0.5 size-5 shrink-0 accent-rose"
          />
          <span className="grid gap-0.5">
            <span className="font-medium">{label}</span>
            {hint ? <span className="text-sm text-muted">{hint}</span> : null}
          </span>
        </label>
      ))}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
