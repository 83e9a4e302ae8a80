import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { refusalToHide, refusalToRestore, type Subject } from '@/features/moderation/policy';
import { findEntry } from '@/features/moderation/queries/log';
import { hideReasons } from '@/features/moderation/reasons';
import type { Member } from '@/features/session/viewer';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { DidNotice } from './did-notice';
import { HiddenFields } from './hidden-fields';
import { ReasonForm } from './reason-form';

type Props = {
  comment: Subject & { id: string; revision: number };
  viewer: Member | null;
  /** `did` of the address: the log's line about what was just done here. */
  did: unknown;
  next: string;
  locale: Locale;
};

/** Hiding and restoring without a script, for who may; nothing for everybody else. */
export async function HideSection({ comment, viewer, did, next, locale }: Props) {
  if (!viewer) return null;
  const mayHide = refusalToHide(viewer, comment) === null;
  const mayRestore = refusalToRestore(viewer, comment) === null;
  if (!mayHide && !mayRestore) return null;
  const { act, desk, reasons } = messagesIn(locale).moderation;
  const entry = typeof did === 'string' ? await findEntry(viewer.id, did) : null;
  const fields = { lang: locale, next, revision: comment.revision };
  return (
    <>
      {entry?.commentId === comment.id ? (
        <DidNotice entry={entry} next={next} locale={locale} messages={desk} />
      ) : null}
      <Panel title={mayHide ? act.hideTitle : desk.restoreTitle}>
        <p className="mb-3 text-muted">{mayHide ? act.hideText : desk.restoreText}</p>
        {mayHide ? (
          <ReasonForm
            action={`/api/comments/${comment.id}/hide`}
            fields={fields}
            reasons={hideReasons}
            messages={{ act, reasons }}
          />
        ) : (
          <form method="post" action={`/api/comments/${comment.id}/restore`}>
            <HiddenFields fields={fields} />
            <Button type="submit" look="secondary">
              {desk.restore}
            </Button>
          </form>
        )}
      </Panel>
    </>
  );
}
