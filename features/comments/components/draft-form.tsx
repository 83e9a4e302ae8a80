import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { TextArea } from '@/components/ui/text-area';
import { COMMENT_LIMIT } from '@/features/comments/limits';
import type { Draft } from '@/features/comments/queries/drafts';
import type { Post } from '@/features/posts/queries';
import { WayOut } from '@/features/sanctions/components/way-out';
import { isRefusalCode } from '@/lib/http/refusal';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { refusalText } from '@/messages/refusal-text';

type Props = {
  draft: Draft;
  token: string;
  post: Post;
  /** What pressing the button leads to first. */
  step: 'post' | 'join' | 'sign-in';
  /** Seconds, where the draft was sent too soon. */
  wait?: number;
  /** What the refusal was about; shown only where the fan wrote it. */
  words?: string;
  locale: Locale;
};

/** A draft in a form that goes through the same door as every comment, under the draft's key. */
export function DraftForm({ draft, token, post, step, wait, words, locale }: Props) {
  const { writing, comments, errors } = messagesIn(locale);
  const buttons = {
    post: writing.draftPost,
    join: writing.draftJoin,
    'sign-in': writing.draftSignIn,
  };
  const about = {
    limit: COMMENT_LIMIT,
    retryAfter: wait,
    words: words && draft.text.includes(words) ? words : undefined,
  };
  const code = isRefusalCode(draft.problem) ? draft.problem : null;
  return (
    <form method="post" action={`/api/posts/${draft.slug}/comments`} className="grid gap-4">
      {code ? (
        <Notice tone="warning" role="alert">
          <p id="draft-problem">{refusalText({ code, ...about }, errors, locale)}</p>
          <WayOut here={`/${locale}/drafts/${token}`} {...{ code, locale, errors }} />
        </Notice>
      ) : null}
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="draft" value={token} />
      <input type="hidden" name="clientKey" value={draft.clientKey} />
      <input type="hidden" name="parentId" value={draft.parentId ?? ''} />
      <TextArea
        id="draft-text"
        name="text"
        dir="auto"
        rows={6}
        required
        label={comments.composerLabel}
        hint={format(comments.composerHint, { limit: COMMENT_LIMIT }, locale)}
        defaultValue={draft.text}
        {...(code && {
          autoFocus: true,
          'aria-invalid': true,
          'aria-describedby': 'draft-problem draft-text-hint',
        })}
      />
      <p>
        <a href={`/${locale}/posts/${draft.slug}`} className="underline underline-offset-4">
          {format(writing.draftFor, { headline: post.headline })}
        </a>
      </p>
      <button type="submit" className={buttonClass('primary', 'justify-self-start')}>
        {buttons[step]}
      </button>
    </form>
  );
}
