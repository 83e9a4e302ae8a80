import type { Case } from '@/features/moderation/queries/cases';
import { relativeTime } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { reasonText } from './reason-text';
import { Sentence } from './sentence';

type Props = {
  hiding: NonNullable<Case['hiding']>;
  now: Date;
  locale: Locale;
  messages: Catalogue['moderation'];
};

/** Who hid it, why and when, with the way to the log's line. */
export function HidingNote({ hiding, now, locale, messages }: Props) {
  const { desk } = messages;
  const reason = <b>{reasonText(hiding.reason, messages)}</b>;
  return (
    <div className="rounded-2xl bg-sunken px-4 py-2">
      <p>
        <Sentence text={desk.hiddenBy} values={{ name: <bdi>{hiding.by}</bdi>, reason }} />{' '}
        <a
          href={`/${locale}/moderation/log/${hiding.entryId}`}
          className="text-muted underline underline-offset-4"
        >
          <time dateTime={hiding.at.toISOString()}>{relativeTime(hiding.at, now, locale)}</time>
        </a>
      </p>
      {hiding.note ? <p>{format(desk.hiddenNote, { note: hiding.note })}</p> : null}
    </div>
  );
}
