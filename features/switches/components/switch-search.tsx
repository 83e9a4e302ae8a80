import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { switchesHref } from '@/features/switches/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { query: string; locale: Locale; messages: Catalogue['switches']['desk'] };

/** Finds posts by their headline or slug. A form that only reads. */
export function SwitchSearch({ query, locale, messages }: Props) {
  return (
    <search>
      <form method="get" action={switchesHref(locale)} className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            id="switch-search"
            name="q"
            type="search"
            label={messages.search}
            defaultValue={query}
            maxLength={80}
          />
        </div>
        <Button type="submit" look="secondary">
          {messages.find}
        </Button>
      </form>
    </search>
  );
}
