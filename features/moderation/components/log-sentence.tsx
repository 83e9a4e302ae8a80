import type { ReactNode } from 'react';
import { logHref } from '@/features/moderation/addresses';
import type { LogEntry } from '@/features/moderation/queries/log';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { Sentence } from './sentence';

type Props = { entry: LogEntry; locale: Locale; messages: Catalogue['moderation'] };

/** Who did what, and whose it was, as a sentence. Names lead to all that concerns them. */
export function LogSentence({ entry, locale, messages }: Props) {
  const { log } = messages;
  const sentences: Record<string, string> = entry.actorId
    ? log.sentences
    : { ...log.sentences, ...log.automatic };
  const person = (name: string | null, handle: string | null): ReactNode => {
    const known = name || handle;
    if (!known) return <bdi className="font-semibold">{log.somebody}</bdi>;
    const named = <Sentence text={log.person} values={{ name: <bdi>{known}</bdi> }} />;
    if (!handle) return <span className="font-semibold">{named}</span>;
    return (
      <a
        href={logHref(locale, { handle })}
        className="-my-1 py-1 font-semibold text-rose underline-offset-4 hover:underline"
      >
        {named}
      </a>
    );
  };
  return (
    <Sentence
      text={sentences[entry.action] ?? log.sentences.other}
      values={{
        actor: person(entry.actorName, entry.actorHandle),
        member: person(entry.memberName, entry.memberHandle),
      }}
    />
  );
}
