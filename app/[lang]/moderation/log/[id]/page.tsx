import type { Metadata } from 'next';
import { BackLink } from '@/components/layout/back-link';
import { Missing } from '@/components/layout/missing';
import { findModerator } from '@/features/moderation/access';
import { entryHref, logHref } from '@/features/moderation/addresses';
import { LogEntryCard } from '@/features/moderation/components/log-entry';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { findEntry } from '@/features/moderation/queries/log';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { moderation } = messagesIn(await currentLocale());
  return { title: moderation.log.entryTitle, robots: { index: false } };
}

export default async function LogEntryPage({ params }: PageProps<'/[lang]/moderation/log/[id]'>) {
  const { id } = await params;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const moderator = await findModerator();
  if (!moderator)
    return <ModeratorsOnly next={entryHref(locale, id)} locale={locale} messages={messages} />;
  const entry = await findEntry(moderator.id, id);
  if (!entry) return <Missing locale={locale} messages={messages.site} />;

  const { log } = messages.moderation;
  return (
    <div className="grid gap-5 pt-6 sm:pt-10">
      <BackLink href={logHref(locale)}>{log.title}</BackLink>
      <h1 className="headline text-3xl">{log.entryTitle}</h1>
      <LogEntryCard entry={entry} locale={locale} messages={messages} />
    </div>
  );
}
