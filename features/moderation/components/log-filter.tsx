import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { logHref } from '@/features/moderation/addresses';
import type { LogFilter as Filter } from '@/features/moderation/log';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { filter: Filter; locale: Locale; messages: Catalogue['moderation']['log'] };

/** Asks for lines by what was done and by whom they concern. A form that only reads. */
export function LogFilter({ filter, locale, messages }: Props) {
  const options = Object.entries(messages.actions).map(([value, label]) => ({ value, label }));
  const filtered = filter.action !== undefined || filter.handle !== undefined;
  return (
    <form method="get" action={logHref(locale)} className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        id="log-action"
        name="action"
        label={messages.action}
        defaultValue={filter.action ?? ''}
        options={[{ value: '', label: messages.everything }, ...options]}
      />
      <TextField
        id="log-handle"
        name="handle"
        label={messages.handle}
        hint={messages.handleHint}
        defaultValue={filter.handle ?? ''}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={21}
      />
      <p className="flex flex-wrap gap-3 sm:col-span-2">
        <Button type="submit" look="secondary">
          {messages.show}
        </Button>
        {filtered ? (
          <a href={logHref(locale)} className={buttonClass('quiet')}>
            {messages.clear}
          </a>
        ) : null}
      </p>
    </form>
  );
}
