import { Notice } from '@/components/ui/notice';
import { MESSAGE_LIMIT } from '@/features/switches/choices';
import { openToAll, switchInForce } from '@/features/switches/policy';
import type { SwitchedPost } from '@/features/switches/queries';
import { isSameSwitch } from '@/features/switches/stored';
import type { TypedSwitch } from '@/features/switches/typed-switch';
import type { RefusalCode } from '@/lib/http/refusal';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { refusalText } from '@/messages/refusal-text';
import { fieldValues } from './field-values';
import { CelebrationForm, ChangeForm, UndoForm } from './switch-forms';
import { SwitchState } from './switch-state';

type Props = {
  post: SwitchedPost;
  now: Date;
  /** The line of the log that a form of this card has just written. */
  did: string | null;
  /** Why a form of this card was refused, and what it held where that is to be put right. */
  refused: RefusalCode | null;
  typed: TypedSwitch | null;
  next: string;
  locale: Locale;
  messages: Catalogue;
};

/** One post: how it takes comments now, and every way to change that. */
export function SwitchCard(props: Props) {
  const { post, now, did, refused, typed, next, locale, messages } = props;
  const { slug, headline, language, commentsCloseAt, changedBy, row, entryId, undoes } = post;
  const { desk, state: states } = messages.switches;
  const state = switchInForce(row, now);
  const forms = { post, next, locale, messages: messages.switches };
  const isOver = commentsCloseAt !== null && commentsCloseAt <= now;
  const isPlain = isSameSwitch(state, openToAll);
  // Whoever was signed out has signed in since.
  const problem =
    refused && refused !== 'signed-out' ? (
      <Notice tone="warning" role="alert">
        {refusalText({ code: refused, limit: MESSAGE_LIMIT }, messages.errors, locale)}
      </Notice>
    ) : null;
  return (
    <article
      id={`post-${slug}`}
      aria-labelledby={`post-${slug}-headline`}
      className="grid scroll-mt-20 gap-3 rounded-3xl bg-raised p-4 shadow-card sm:p-5"
    >
      <h2
        id={`post-${slug}-headline`}
        lang={language === locale ? undefined : language}
        className="font-display text-lg/snug font-bold text-balance"
      >
        <a
          href={`/${locale}/posts/${slug}`}
          className="-my-2 py-2 underline-offset-4 hover:underline"
        >
          {headline}
        </a>
      </h2>
      <SwitchState state={state} locale={locale} messages={states} />
      {isOver ? (
        <p className="text-sm text-muted">
          {format(desk.closedAsPlanned, {
            date: formatDate(commentsCloseAt, locale, { time: true }),
          })}
        </p>
      ) : null}
      {changedBy && row ? (
        <p className="text-sm text-muted">
          {format(desk.changedBy, {
            name: changedBy,
            date: formatDate(row.changedAt, locale, { time: true }),
          })}
        </p>
      ) : null}
      {did !== null && did === entryId ? (
        <Notice tone="good" role="status">
          {undoes ? desk.didUndo : desk.did}
        </Notice>
      ) : null}
      {typed ? null : problem}
      <div className="flex flex-wrap gap-2">
        <CelebrationForm {...forms} look={isPlain ? 'secondary' : 'primary'} />
        {entryId ? <UndoForm {...forms} entryId={entryId} /> : null}
      </div>
      <ChangeForm
        {...forms}
        values={typed ?? fieldValues(state)}
        open={typed !== null}
        problem={typed ? problem : null}
      />
    </article>
  );
}
