import type { Metadata } from 'next';
import { buttonClass } from '@/components/ui/button-class';
import { findModerator } from '@/features/moderation/access';
import { logFileHref, logHref } from '@/features/moderation/addresses';
import { DeskFrame } from '@/features/moderation/components/desk-frame';
import { LogEntryCard } from '@/features/moderation/components/log-entry';
import { LogFilter } from '@/features/moderation/components/log-filter';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { NothingHere } from '@/features/moderation/components/nothing-here';
import { PageLinks } from '@/features/moderation/components/page-links';
import { readLogFilter } from '@/features/moderation/input';
import { isFiltered } from '@/features/moderation/log';
import { findLog } from '@/features/moderation/queries/log';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { moderation } = messagesIn(await currentLocale());
  return { title: moderation.log.title, robots: { index: false } };
}

export default async function LogPage({ searchParams }: PageProps<'/[lang]/moderation/log'>) {
  const query = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const filter = readLogFilter(query);
  const after = typeof query.after === 'string' ? query.after : null;
  const moderator = await findModerator();
  if (!moderator)
    return (
      <ModeratorsOnly next={logHref(locale, filter, after)} locale={locale} messages={messages} />
    );

  const { desk, log } = messages.moderation;
  const { entries, next } = await findLog(moderator.id, filter, after);
  const filtered = isFiltered(filter);
  return (
    <DeskFrame
      viewerId={moderator.id}
      current="log"
      title={log.title}
      intro={log.intro}
      locale={locale}
      messages={messages.moderation}
    >
      <LogFilter filter={filter} locale={locale} messages={messages} />
      {entries.length > 0 ? (
        <>
          <ol className="grid gap-4">
            {entries.map((entry) => (
              <li key={entry.id}>
                <LogEntryCard entry={entry} locale={locale} messages={messages} />
              </li>
            ))}
          </ol>
          <p className="text-center">
            <a href={logFileHref(locale, filter)} download className={buttonClass('quiet')}>
              {messages.log.download}
            </a>
          </p>
        </>
      ) : (
        <NothingHere
          title={filtered ? log.empty : log.emptyAll}
          text={filtered ? log.emptyText : log.emptyAllText}
        />
      )}
      <PageLinks
        next={next && logHref(locale, filter, next)}
        start={after && logHref(locale, filter)}
        messages={desk}
      />
    </DeskFrame>
  );
}
