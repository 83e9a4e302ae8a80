import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { phrasesHref } from '@/features/phrases/addresses';
import { EVERY_LANGUAGE } from '@/features/phrases/choices';
import type { PhraseFilter as Filter } from '@/features/phrases/input';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { kindOptions, languageOptions } from './names';

type Props = { filter: Filter; locale: Locale; messages: Catalogue['phrases'] };

/** Asks for phrases by kind, language and what is in them. A form that only reads. */
export function PhraseFilter({ filter, locale, messages }: Props) {
  const { list } = messages;
  const { kind, language, search } = filter;
  return (
    <search>
      <form
        method="get"
        action={phrasesHref(locale)}
        className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3"
      >
        <SelectField
          id="list-kind"
          name="kind"
          label={messages.kind}
          defaultValue={kind ?? ''}
          options={[{ value: '', label: list.everyKind }, ...kindOptions(messages)]}
        />
        <SelectField
          id="list-language"
          name="language"
          label={messages.language}
          defaultValue={language === null ? EVERY_LANGUAGE : (language ?? '')}
          options={[{ value: '', label: list.anyLanguage }, ...languageOptions(locale, messages)]}
        />
        <div className="col-span-2 sm:col-span-1">
          <TextField
            id="list-search"
            name="q"
            type="search"
            label={list.search}
            defaultValue={search}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
          />
        </div>
        <p className="col-span-2 flex flex-wrap gap-3 sm:col-span-3">
          <Button type="submit" look="secondary">
            {list.show}
          </Button>
          {isFiltered(filter) ? (
            <a href={phrasesHref(locale)} className={buttonClass('quiet')}>
              {list.clear}
            </a>
          ) : null}
        </p>
      </form>
    </search>
  );
}

/** Whether less than everything is asked for. */
export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
