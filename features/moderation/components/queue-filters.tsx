import { ChevronDown } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { deskHref, queueHref } from '@/features/moderation/addresses';
import { isFiltered, type QueueView } from '@/features/moderation/queue';
import { format } from '@/lib/i18n/format';
import { languageName } from '@/lib/i18n/language-name';
import type { Locale } from '@/lib/i18n/locales';
import { detectedLanguages } from '@/lib/text/language';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';

type Props = { view: QueueView; locale: Locale; messages: Catalogue };

const typed = { autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } as const;

/** What the queue is narrowed to, with the way back to all of it, and a form to narrow it. */
export function QueueFilters({ view, locale, messages }: Props) {
  const { desk } = messages.moderation;
  const { tab, phrase, post, language, fan } = view;
  const filtered = isFiltered(view);
  return (
    <div className="grid gap-3">
      {filtered ? <Chosen view={view} locale={locale} messages={desk} /> : null}
      <details className="group">
        <summary className={buttonClass('secondary', 'w-fit list-none')}>
          {desk.filter}
          <ChevronDown aria-hidden="true" className="size-5 group-open:rotate-180" />
        </summary>
        <form
          method="get"
          action={deskHref(locale, 'queue')}
          className="mt-4 grid items-start gap-4 sm:grid-cols-3"
        >
          <HiddenFields fields={{ ...(tab !== 'waiting' && { tab }), ...(phrase && { phrase }) }} />
          <SelectField
            id="queue-language"
            name="language"
            label={desk.filterLanguage}
            defaultValue={language ?? ''}
            options={[{ value: '', label: desk.everyLanguage }, ...languageOptions(locale)]}
          />
          <TextField
            id="queue-fan"
            name="fan"
            label={desk.filterFan}
            defaultValue={fan ?? ''}
            maxLength={21}
            {...typed}
          />
          <TextField
            id="queue-post"
            name="post"
            label={messages.log.post}
            hint={messages.log.postHint}
            defaultValue={post ?? ''}
            maxLength={500}
            {...typed}
          />
          <p>
            <Button type="submit">{desk.show}</Button>
          </p>
        </form>
      </details>
    </div>
  );
}

function Chosen(props: {
  view: QueueView;
  locale: Locale;
  messages: Catalogue['moderation']['desk'];
}) {
  const { view, locale, messages } = props;
  const { post, language, phrase, fan } = view;
  const names = [
    post,
    language && languageName(language, locale),
    phrase && messages.onlyPhrase,
    fan && format(messages.onlyFan, { handle: fan }),
  ];
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-muted">{messages.only}</span>
      {names.flatMap((name) =>
        name
          ? [
              <span key={name} className="rounded-full bg-petal px-3 py-1 font-semibold">
                {name}
              </span>,
            ]
          : [],
      )}
      <a
        href={queueHref(locale, { tab: view.tab })}
        className="inline-flex min-h-touch items-center text-rose underline underline-offset-4"
      >
        {messages.showAll}
      </a>
    </p>
  );
}

/** By their names in the reader’s language. */
function languageOptions(locale: Locale) {
  return detectedLanguages
    .map((value) => ({ value, label: languageName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
