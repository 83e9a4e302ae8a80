import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { refusalToHide, refusalToReport, type Subject } from '@/features/moderation/policy';
import { reportReasons } from '@/features/moderation/reasons';
import type { Member } from '@/features/session/viewer';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';
import { ReasonForm } from './reason-form';

type Props = {
  comment: Subject & { id: string };
  /** Null for a visitor, who signs in first and comes back. */
  viewer: Member | null;
  /** A report has just been sent. */
  thanks: boolean;
  next: string;
  locale: Locale;
};

/** Reporting without a script; nothing for who may not, or may decide at once instead. */
export function ReportSection({ comment, viewer, thanks, next, locale }: Props) {
  const { act, reasons } = messagesIn(locale).moderation;
  if (thanks) {
    return (
      <Notice tone="good" role="status" title={act.thanksTitle}>
        {act.thanksText}
      </Notice>
    );
  }
  if (viewer && refusalToReport(viewer, comment) !== null) return null;
  if (viewer && refusalToHide(viewer, comment) === null) return null;
  return (
    <Panel title={act.reportTitle}>
      <p className="mb-3 text-muted">{act.reportText}</p>
      <ReasonForm
        action={`/api/comments/${comment.id}/report`}
        fields={{ lang: locale, next }}
        reasons={reportReasons}
        messages={{ act, reasons }}
      />
    </Panel>
  );
}
