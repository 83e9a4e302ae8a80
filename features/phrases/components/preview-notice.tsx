import { Notice } from '@/components/ui/notice';
import type { Preview } from '@/features/phrases/preview';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { PhraseKind } from '@/lib/text/phrases/phrase';
import type { Catalogue } from '@/messages/catalogue';
import { MarkedText } from './marked-text';

type Props = {
  preview: Preview;
  kind: PhraseKind;
  locale: Locale;
  messages: Catalogue['phrases'];
};

/** How much of the celebration the phrases in the box would have found, before they are listed. */
export function PreviewNotice({ preview, kind, locale, messages }: Props) {
  const { hits, read, examples } = preview;
  const { add, preview: words } = messages;
  const none = kind === 'allow' ? words.allow : read === 0 ? words.nothing : words.none;
  return (
    <Notice tone={hits > 0 ? 'warning' : 'info'} role="status" title={add.notYet}>
      <p>
        {hits > 0 && kind !== 'allow'
          ? format(words[kind], { count: hits, read }, locale)
          : format<string>(none, { read }, locale)}
      </p>
      {examples.length > 0 ? (
        <>
          <p className="text-sm text-muted">{words.examples}</p>
          <ul className="grid gap-2">
            {examples.map(({ id, text, language, matches }) => (
              <li key={id} className="border-s-4 border-line ps-3">
                <MarkedText text={text} language={language} spans={matches} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
