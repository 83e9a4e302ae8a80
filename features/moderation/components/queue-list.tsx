import { queueHref } from '@/features/moderation/addresses';
import {
  type Actor,
  refusalToDecide,
  refusalToHide,
  refusalToRestore,
} from '@/features/moderation/policy';
import type { QueueItem } from '@/features/moderation/queries';
import type { QueueView } from '@/features/moderation/queue';
import { hideReasons } from '@/features/moderation/reasons';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CaseActions, type CaseStrings } from './case-actions';
import { CaseCard } from './case-card';
import { CaseClaim } from './case-claim';

type Props = {
  items: QueueItem[];
  moderator: Actor;
  view: QueueView;
  /** The cursor of the page shown, to come back to it. */
  after: string | null;
  locale: Locale;
  messages: Catalogue;
};

/** The queue's congratulations, each with what this moderator may do with it. */
export function QueueList({ items, moderator, view, after, locale, messages }: Props) {
  const { act, desk, reasons } = messages.moderation;
  // One object for all, so that the page carries it to the browser once.
  const strings: CaseStrings = { act, desk, reasons, errors: messages.errors, locale };
  const now = new Date();
  const next = queueHref(locale, view, after);
  return (
    <ol className="grid gap-4">
      {items.map((item) => {
        const { id, revision, hiding, waiting } = item;
        const subject = subjectOf(item);
        const refusal = refusalToHide(moderator, subject);
        const may = {
          hide: refusal === null,
          restore: refusalToRestore(moderator, subject) === null,
        };
        const claimedBy = waiting?.claimedBy ?? null;
        const isOthers = claimedBy !== null && claimedBy.id !== moderator.id;
        const claim = waiting ? (
          <CaseClaim
            caseId={waiting.id}
            claimedBy={claimedBy && { name: claimedBy.name, isViewer: !isOthers }}
            next={next}
            messages={desk}
          />
        ) : null;
        return (
          <li key={id}>
            <CaseCard item={item} now={now} locale={locale} messages={messages}>
              {refusal === 'own-comment' || refusal === 'higher-role' ? (
                <p className="text-sm text-muted">
                  {refusal === 'own-comment' ? desk.own : desk.higherRole}
                </p>
              ) : null}
              {isOthers ? claim : null}
              <CaseActions
                commentId={id}
                revision={revision}
                waiting={waiting && waitingOf(item, waiting, moderator, strings)}
                may={may}
                hiddenFor={hideReasons.find((reason) => reason === hiding?.reason) ?? null}
                next={next}
                messages={strings}
              />
              {isOthers ? null : claim}
            </CaseCard>
          </li>
        );
      })}
    </ol>
  );
}

/** The words of the buttons say what they do: to one or to many, and whether it is seen already. */
function waitingOf(
  item: QueueItem,
  { id, count }: NonNullable<QueueItem['waiting']>,
  moderator: Actor,
  { act, desk, locale }: CaseStrings,
) {
  const isMany = count > 1;
  const publish = isMany ? format(desk.publishAll, { count }, locale) : desk.publish;
  const keep = isMany ? format(desk.keepAll, { count }, locale) : desk.keep;
  const may = refusalToDecide(moderator, subjectOf(item), 'publish') === null;
  return {
    id,
    publish: may ? (item.status === 'held' ? publish : keep) : null,
    didPublish: item.status === 'held' ? desk.didPublish : desk.didKeep,
    hide: isMany ? format(desk.hideAll, { count }, locale) : act.hide,
  };
}

function subjectOf({ author, status }: QueueItem) {
  return { authorId: author?.id ?? null, authorRole: author?.role ?? null, status };
}
