import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { phrasesHref } from '@/features/phrases/addresses';
import { EVERY_LANGUAGE } from '@/features/phrases/choices';
import type { Trial } from '@/features/phrases/input';
import { TRIAL_LIMIT } from '@/features/phrases/limits';
import { tryText } from '@/features/phrases/trial';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { languageOptions } from './names';
import { TrialNotice } from './trial-notice';

type Props = { trial: Trial | null; locale: Locale; messages: Catalogue['phrases'] };

/** Where a text is tried against the lists. A form that only reads. */
export async function TrialForm({ trial, locale, messages }: Props) {
  const { trial: words } = messages;
  const languages = languageOptions(locale, messages).filter(
    ({ value }) => value !== EVERY_LANGUAGE,
  );
  return (
    <form method="get" action={`${phrasesHref(locale)}#try-said`} className="grid gap-4">
      {trial ? (
        <div id="try-said" tabIndex={-1} className="outline-none">
          <TrialNotice result={await tryText(trial)} locale={locale} messages={messages} />
        </div>
      ) : null}
      <TextArea
        id="try-text"
        name="try"
        rows={3}
        required
        dir="auto"
        maxLength={TRIAL_LIMIT}
        autoComplete="off"
        spellCheck={false}
        label={words.label}
        hint={format(words.hint, { limit: TRIAL_LIMIT }, locale)}
        defaultValue={trial?.text}
      />
      <SelectField
        id="try-language"
        name="as"
        label={words.language}
        options={[{ value: '', label: words.detect }, ...languages]}
        defaultValue={trial?.language ?? ''}
      />
      <Button type="submit" look="secondary" className="justify-self-start">
        {words.submit}
      </Button>
    </form>
  );
}
