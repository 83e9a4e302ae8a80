import { classNames } from '@/lib/class-names';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { lookedForOf } from '@/lib/text/phrases/pattern';
import type { Phrase, PhraseKind } from '@/lib/text/phrases/phrase';
import type { Catalogue } from '@/messages/catalogue';
import { languageName } from './names';

type Props = {
  phrase: Pick<Phrase, 'text' | 'kind' | 'language'>;
  locale: Locale;
  messages: Catalogue['phrases'];
};

const looks: Record<PhraseKind, string> = {
  refuse: 'border-danger text-danger',
  hold: 'border-gold text-gold',
  allow: 'border-good text-good',
};

/** A phrase with what happens to what has it, in which language, and what of it is looked for. */
export function PhraseFacts({ phrase, locale, messages }: Props) {
  const { text, kind, language } = phrase;
  const part = lookedForOf(text);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <bdi lang={language ?? undefined} className="font-semibold">
        {text}
      </bdi>
      <span
        className={classNames('rounded-full border px-2 py-0.5 text-sm font-semibold', looks[kind])}
      >
        {messages.kinds[kind]}
      </span>
      <span className="text-sm text-muted">{languageName(language, locale, messages)}</span>
      {part ? (
        <span className="text-sm text-muted">{format(messages.lookedFor, { part })}</span>
      ) : null}
    </p>
  );
}
