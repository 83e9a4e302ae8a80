import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { NotFoundView } from '@/components/layout/not-found-view';
import { Panel } from '@/components/ui/panel';
import { CareNotice } from '@/features/comments/components/care-notice';
import { ManagedView } from '@/features/comments/components/managed-view';
import { OwnSections } from '@/features/comments/components/own-sections';
import { findManagedComment } from '@/features/comments/queries/managed-comment';
import { HiddenNotice } from '@/features/moderation/components/hidden-notice';
import { HideSection } from '@/features/moderation/components/hide-section';
import { ReportSection } from '@/features/moderation/components/report-section';
import { PlainReactions } from '@/features/reactions/components/plain-reactions';
import { getViewer, hasJoined } from '@/features/session/viewer';
import { currentLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { parseUuid } from '@/lib/uuid';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;
export const metadata: Metadata = { robots: { index: false } };

/** Everything that can be done with one comment, for whoever looks: it needs no script. */
export default async function CommentPage({
  params,
  searchParams,
}: PageProps<'/[lang]/comments/[id]'>) {
  const id = parseUuid((await params).id);
  const { did, thanks } = await searchParams;
  const locale = await currentLocale();
  const viewer = await getViewer();
  const comment = id ? await findManagedComment(id, viewer) : null;
  const { writing, comments, site } = messagesIn(locale);
  // A 404 is past sending once the page waits for its data, and without a script would stay empty.
  if (!comment) return <NotFoundView locale={locale} messages={site} />;
  const { author, reactions, mine, status } = comment;
  const here = `/${locale}/comments/${comment.id}`;
  const member = hasJoined(viewer) ? viewer : null;
  const moderation = { comment, viewer: member, next: here, locale };
  const name = author?.plainName ?? author?.displayName ?? comments.formerFan;
  return (
    <NarrowPage
      title={comment.isOwn ? writing.manageOwnTitle : format(writing.manageTitle, { name })}
    >
      {comment.isOwn && comment.care ? <CareNotice messages={comments} /> : null}
      <ManagedView comment={comment} locale={locale} />
      {comment.isOwn && status === 'hidden' ? (
        <HiddenNotice commentId={comment.id} authorId={comment.authorId} locale={locale} />
      ) : null}
      {status === 'visible' ? (
        <Panel id="react" title={writing.reactTitle}>
          <PlainReactions
            commentId={comment.id}
            counts={reactions}
            next={`${here}#react`}
            {...{ mine, locale }}
          />
        </Panel>
      ) : null}
      {comment.isOwn && member ? (
        <OwnSections author={member} now={new Date()} {...{ comment, locale }} />
      ) : null}
      <HideSection did={did} {...moderation} />
      <ReportSection thanks={thanks === '1'} {...moderation} />
    </NarrowPage>
  );
}
