import { Notice, type NoticeTone } from '@/components/ui/notice';
import type { TrialResult } from '@/features/phrases/trial';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { PhraseMatch } from '@/lib/text/phrases/phrase';
import type { Catalogue } from '@/messages/catalogue';
import { MarkedText } from './marked-text';
import { languageName } from './names';
import { PhraseFacts } from './phrase-facts';

type Props = { result: TrialResult; locale: Locale; messages: Catalogue['phrases'] };

const tones: Record<TrialResult['verdict'], NoticeTone> = {
  publish: 'good',
  hold: 'warning',
  refuse: 'danger',
};

/** What would become of a text that was tried, and what in it is why. */
export function TrialNotice({ result, locale, messages }: Props) {
  const { text, language, matches, covered, verdict } = result;
  const { trial } = messages;
  return (
    <Notice tone={tones[verdict]} role="status" title={trial[verdict]}>
      <MarkedText text={text} language={language} spans={matches} />
      {matches.length > 0 ? (
        <ul aria-label={trial.found} className="grid gap-2">
          {matches.map((match) => (
            <li key={match.phrase.id}>
              <PhraseFacts phrase={match.phrase} locale={locale} messages={messages} />
              <p className="text-sm text-muted">{howWritten(match, locale, messages)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {covered.map(({ match, by }) => (
        <p key={match.phrase.id} className="text-sm">
          {format(trial.covered, { phrase: match.phrase.text, allowed: by.phrase.text })}
        </p>
      ))}
      <p className="text-sm text-muted">
        {language === 'und'
          ? trial.unread
          : format(trial.readAs, { language: languageName(language, locale, messages) })}{' '}
        {trial.only}
      </p>
    </Notice>
  );
}

function howWritten({ through }: PhraseMatch, locale: Locale, messages: Props['messages']): string {
  if (through.length === 0) return messages.trial.plain;
  const how = through.map((disguise) => messages.disguises[disguise]);
  // A Korean conjunction joins nouns; these are adverbs.
  const type = locale === 'ko' ? 'unit' : 'conjunction';
  const list = new Intl.ListFormat(locale, { type });
  return format(messages.trial.through, { how: list.format(how) });
}
