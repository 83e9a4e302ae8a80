import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { TextArea } from '@/components/ui/text-area';
import { editableUntil, refusesEditing } from '@/features/comments/policy';
import type { ManagedComment } from '@/features/comments/queries/managed-comment';
import { WayOut } from '@/features/sanctions/components/way-out';
import type { Member } from '@/features/session/viewer';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { refusalText } from '@/messages/refusal-text';

type Props = { comment: ManagedComment; author: Member; locale: Locale; now: Date };

const MINUTE_MS = 60_000;

/** What its author may do with a comment: change its words for a while, and delete it at any time. */
export function OwnSections({ comment, author, locale, now }: Props) {
  const { writing, errors } = messagesIn(locale);
  const refused = refusesEditing(author, comment, now);
  const minutes = Math.ceil((editableUntil(comment).getTime() - now.getTime()) / MINUTE_MS);
  return (
    <>
      <Panel id="edit" title={writing.editTitle}>
        {refused ? (
          <Notice>
            <p>{refusalText({ code: refused }, errors, locale)}</p>
            <WayOut
              code={refused}
              here={`/${locale}/comments/${comment.id}`}
              {...{ locale, errors }}
            />
          </Notice>
        ) : (
          <form method="post" action={`/api/comments/${comment.id}/edit`} className="grid gap-3">
            <input type="hidden" name="lang" value={locale} />
            <TextArea
              id="edit-text"
              name="text"
              dir="auto"
              required
              label={writing.editLabel}
              hint={format(writing.editLeft, { count: minutes }, locale)}
              defaultValue={comment.text}
            />
            <button type="submit" className={buttonClass('primary', 'justify-self-start')}>
              {writing.editSave}
            </button>
          </form>
        )}
      </Panel>
      <Panel id="delete" title={writing.deleteTitle}>
        <p className="text-muted">{writing.deleteText}</p>
        <details className="mt-3">
          <summary className={buttonClass('secondary')}>{writing.deleteOpen}</summary>
          <form method="post" action={`/api/comments/${comment.id}/delete`} className="mt-3">
            <input type="hidden" name="lang" value={locale} />
            <button type="submit" className={buttonClass('danger')}>
              {writing.deleteConfirm}
            </button>
          </form>
        </details>
      </Panel>
    </>
  );
}
