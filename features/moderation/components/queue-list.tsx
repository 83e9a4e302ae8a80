import { queueHref } from '@/features/moderation/addresses';
import {
  type Actor,
  refusalToHide,
  refusalToKeep,
  refusalToRestore,
} from '@/features/moderation/policy';
import type { Case } from '@/features/moderation/queries/cases';
import type { QueueTab } from '@/features/moderation/queue';
import { hideReasons } from '@/features/moderation/reasons';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CaseActions, type CaseStrings } from './case-actions';
import { CaseCard } from './case-card';

type Props = {
  items: Case[];
  moderator: Actor;
  tab: QueueTab;
  /** The cursor of the page shown, to come back to it. */
  after: string | null;
  locale: Locale;
  messages: Catalogue;
};

/** The queue's congratulations, each with what this moderator may do with it. */
export function QueueList({ items, moderator, tab, after, locale, messages }: Props) {
  const { act, desk, reasons } = messages.moderation;
  // One object for all, so that the page carries it to the browser once.
  const strings: CaseStrings = { act, desk, reasons, errors: messages.errors, locale };
  const now = new Date();
  return (
    <ol className="grid gap-4">
      {items.map((item) => {
        const { id, revision, reasons: given, hiding } = item;
        const subject = subjectOf(item);
        const refusal = refusalToHide(moderator, subject);
        const may = {
          hide: refusal === null,
          keep: given.length > 0 && refusalToKeep(moderator, subject) === null,
          restore: refusalToRestore(moderator, subject) === null,
        };
        return (
          <li key={id}>
            <CaseCard item={item} now={now} locale={locale} messages={messages}>
              {refusal === 'own-comment' || refusal === 'higher-role' ? (
                <p className="text-sm text-muted">
                  {refusal === 'own-comment' ? desk.own : desk.higherRole}
                </p>
              ) : null}
              <CaseActions
                commentId={id}
                revision={revision}
                may={may}
                hiddenFor={hideReasons.find((reason) => reason === hiding?.reason) ?? null}
                next={queueHref(locale, tab, after)}
                messages={strings}
              />
            </CaseCard>
          </li>
        );
      })}
    </ol>
  );
}

function subjectOf({ author, status }: Case) {
  return { authorId: author?.id ?? null, authorRole: author?.role ?? null, status };
}
