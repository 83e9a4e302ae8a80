import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';

type Props = {
  id: string;
  /** Of what is chosen, and of what is typed, which counts before it. */
  names: [chosen: string, typed: string];
  labels: { chosen: string; typed: string; hint: string };
  options: { value: string; label: string }[];
  /** What is set now: among the options, or typed. */
  value: string;
};

/** One of a few numbers, or any other one. */
export function TypedNumber({ id, names, labels, options, value }: Props) {
  const [chosen, typed] = names;
  const isOffered = options.some((option) => option.value === value);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        id={`${id}-${chosen}`}
        name={chosen}
        label={labels.chosen}
        options={options}
        defaultValue={isOffered ? value : options[0]?.value}
      />
      {/* No limits of the browser's own: hidden with its mode, a wrong one would hold up the form. */}
      <TextField
        id={`${id}-${typed}`}
        name={typed}
        label={labels.typed}
        hint={labels.hint}
        defaultValue={isOffered ? '' : value}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  );
}
