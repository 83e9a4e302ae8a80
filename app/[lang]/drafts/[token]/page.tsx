import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { DraftForm } from '@/features/comments/components/draft-form';
import { findDraft } from '@/features/comments/queries/drafts';
import { findPost } from '@/features/posts/queries';
import { getViewer, hasJoined } from '@/features/session/viewer';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { writing } = messagesIn(await currentLocale());
  // The address is a secret: it opens what somebody wrote, in any browser.
  return { title: writing.draftTitle, robots: { index: false }, referrer: 'same-origin' };
}

/** Words that could not be posted yet, kept from being lost: here they are corrected and posted. */
export default async function DraftPage({
  params,
  searchParams,
}: PageProps<'/[lang]/drafts/[token]'>) {
  const { token } = await params;
  const { wait, words } = await searchParams;
  const locale = await currentLocale();
  const { writing } = messagesIn(locale);
  const draft = await findDraft(token);
  const post = draft && (await findPost(draft.slug, locale));
  if (!draft || !post) {
    return (
      <NarrowPage title={writing.draftGoneTitle} intro={writing.draftGone}>
        <a href={`/${locale}`} className={buttonClass('primary', 'justify-self-start')}>
          {writing.toNews}
        </a>
      </NarrowPage>
    );
  }
  const viewer = await getViewer();
  const step = hasJoined(viewer) ? 'post' : viewer ? 'join' : 'sign-in';
  const intros = {
    post: writing.draftIntro,
    join: writing.draftNotJoined,
    'sign-in': writing.draftSignedOut,
  };
  return (
    <NarrowPage title={writing.draftTitle} intro={intros[step]}>
      <DraftForm
        wait={Number(wait) || undefined}
        words={typeof words === 'string' ? words : undefined}
        {...{ draft, token, post, step, locale }}
      />
    </NarrowPage>
  );
}
