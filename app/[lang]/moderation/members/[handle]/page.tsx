import type { Metadata } from 'next';
import { BackLink } from '@/components/layout/back-link';
import { Missing } from '@/components/layout/missing';
import { findModerator } from '@/features/moderation/access';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { recordHref } from '@/features/sanctions/addresses';
import { MemberRecordView } from '@/features/sanctions/components/member-record';
import { findMemberRecord } from '@/features/sanctions/queries/record';
import { currentLocale } from '@/lib/i18n/current';
import { format } from '@/lib/i18n/format';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata({
  params,
}: PageProps<'/[lang]/moderation/members/[handle]'>): Promise<Metadata> {
  const { handle } = await params;
  const { sanctions } = messagesIn(await currentLocale());
  return {
    title: format(sanctions.desk.recordOf, { name: `@${handle}` }),
    robots: { index: false },
  };
}

/** All that moderators need to know of one member, and what they can decide. */
export default async function MemberRecordPage({
  params,
  searchParams,
}: PageProps<'/[lang]/moderation/members/[handle]'>) {
  const { handle } = await params;
  const query = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const moderator = await findModerator();
  if (!moderator)
    return <ModeratorsOnly next={recordHref(locale, handle)} locale={locale} messages={messages} />;
  const record = await findMemberRecord(handle);
  if (!record) return <Missing locale={locale} messages={messages.site} />;
  return (
    <div className="grid gap-6 pt-2">
      <BackLink href={`/${locale}/moderation/members`}>{messages.sanctions.desk.title}</BackLink>
      <MemberRecordView {...{ record, moderator, query, locale, messages }} />
    </div>
  );
}
