import type { PhraseDetails } from '@/features/phrases/log-details';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { languageName } from './names';
import { PhraseFacts } from './phrase-facts';

type Props = { details: PhraseDetails; locale: Locale; messages: Catalogue['phrases'] };

const SHOWN = 5;

/** The phrases that an act was about, the first few by name. */
export function LoggedPhrases({ details, locale, messages }: Props) {
  const { phrases, before } = details;
  const more = phrases.length - SHOWN;
  return (
    <ul className="grid gap-1">
      {phrases.slice(0, SHOWN).map((phrase) => (
        <li key={phrase.id}>
          <PhraseFacts phrase={phrase} locale={locale} messages={messages} />
        </li>
      ))}
      {before ? (
        <li className="text-sm text-muted">
          {format(messages.log.before, {
            kind: messages.kinds[before.kind],
            language: languageName(before.language, locale, messages),
          })}
        </li>
      ) : null}
      {more > 0 ? (
        <li className="text-sm text-muted">{format(messages.log.more, { count: more }, locale)}</li>
      ) : null}
    </ul>
  );
}
