import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { HiddenFields } from '@/features/moderation/components/hidden-fields';
import type { Box } from '@/features/phrases/box';
import { EVERY_LANGUAGE } from '@/features/phrases/choices';
import { BOX_LIMIT } from '@/features/phrases/limits';
import { judgeLines, readLines } from '@/features/phrases/lines';
import { previewPhrases } from '@/features/phrases/preview';
import { currentPhrases } from '@/features/phrases/queries';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { kindOptions, languageOptions } from './names';
import { PreviewNotice } from './preview-notice';
import { Unlistable } from './unlistable';

type Props = {
  /** What was typed and is not listed. */
  box: Box | null;
  next: string;
  locale: Locale;
  messages: Catalogue['phrases'];
};

/** Where phrases are added: what they would find is shown before they do. */
export async function AddForm({ box, next, locale, messages }: Props) {
  const { add } = messages;
  const lines = readLines(box?.text ?? '');
  const language = box?.language ?? null;
  const judged = judgeLines(lines, language, await currentPhrases());
  const left = judged.filter(({ problem }) => problem !== null);
  const preview =
    box && left.length < lines.length ? await previewPhrases(lines, box.kind, language) : null;
  return (
    <form method="post" action="/api/phrases" className="grid gap-4">
      <HiddenFields fields={{ lang: locale, next }} />
      <div id="add-said" tabIndex={-1} className="grid gap-3 outline-none empty:hidden">
        {left.length > 0 ? <Unlistable lines={left} locale={locale} messages={messages} /> : null}
        {box && preview ? (
          <PreviewNotice preview={preview} kind={box.kind} locale={locale} messages={messages} />
        ) : null}
      </div>
      {preview?.hits ? <HiddenFields fields={{ sure: preview.key }} /> : null}
      <TextArea
        id="add-text"
        name="text"
        rows={4}
        required
        dir="auto"
        maxLength={BOX_LIMIT}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        label={add.label}
        hint={format(add.hint, { limit: BOX_LIMIT }, locale)}
        defaultValue={box?.text}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          id="add-kind"
          name="kind"
          label={messages.kind}
          options={kindOptions(messages)}
          defaultValue={box?.kind}
        />
        <SelectField
          id="add-language"
          name="language"
          label={messages.language}
          options={languageOptions(locale, messages)}
          defaultValue={box?.language ?? (box ? EVERY_LANGUAGE : locale)}
        />
      </div>
      <p className="text-sm text-muted">{add.kinds}</p>
      <p className="flex flex-wrap gap-3">
        <Button type="submit">{preview?.hits ? add.anyway : add.submit}</Button>
        <Button type="submit" look="secondary" formAction="/api/phrases/preview">
          {add.look}
        </Button>
      </p>
    </form>
  );
}
