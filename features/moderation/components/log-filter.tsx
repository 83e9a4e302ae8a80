import { ChevronDown } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { logHref } from '@/features/moderation/addresses';
import { type LogFilter as Filter, isFiltered, logAuthors } from '@/features/moderation/log';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { filter: Filter; locale: Locale; messages: Catalogue };

const typed = { autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } as const;

/** Asks for some lines of the log alone. A form that only reads, shut until it is wanted. */
export function LogFilter({ filter, locale, messages }: Props) {
  const { log } = messages;
  const { log: words } = messages.moderation;
  const actions = Object.entries(words.actions).map(([value, label]) => ({ value, label }));
  const filtered = isFiltered(filter);
  return (
    <details open={filtered} className="group">
      <summary className={buttonClass('secondary', 'w-fit list-none')}>
        {log.filter}
        <ChevronDown aria-hidden="true" className="size-5 group-open:rotate-180" />
      </summary>
      <form
        method="get"
        action={logHref(locale)}
        className="mt-4 grid items-start gap-4 sm:grid-cols-2"
      >
        <SelectField
          id="log-action"
          name="action"
          label={words.action}
          defaultValue={filter.action ?? ''}
          options={[{ value: '', label: words.everything }, ...actions]}
        />
        <SelectField
          id="log-by"
          name="by"
          label={log.by}
          defaultValue={filter.by ?? ''}
          options={[
            { value: '', label: log.anyone },
            ...logAuthors.map((value) => ({ value, label: log[value] })),
          ]}
        />
        <TextField
          id="log-handle"
          name="handle"
          label={words.handle}
          hint={words.handleHint}
          defaultValue={filter.handle ?? ''}
          maxLength={21}
          {...typed}
        />
        <TextField
          id="log-post"
          name="post"
          label={log.post}
          hint={log.postHint}
          defaultValue={filter.post ?? ''}
          maxLength={500}
          {...typed}
        />
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            id={`log-${name}`}
            type="date"
            name={name}
            label={log[name]}
            hint={log.days}
            defaultValue={filter[name] ?? ''}
          />
        ))}
        <p className="flex flex-wrap gap-3 sm:col-span-2">
          <Button type="submit">{words.show}</Button>
          {filtered ? (
            <a href={logHref(locale)} className={buttonClass('quiet')}>
              {words.clear}
            </a>
          ) : null}
        </p>
      </form>
    </details>
  );
}
