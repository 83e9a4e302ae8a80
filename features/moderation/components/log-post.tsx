import { logHref } from '@/features/moderation/addresses';
import type { LogEntry } from '@/features/moderation/queries/log';
import type { Locale } from '@/lib/i18n/locales';
import { messagesIn } from '@/messages/messages';

type Props = { entry: LogEntry; locale: Locale };

const linkClass =
  'inline-flex min-h-touch items-center text-rose underline underline-offset-4 [text-wrap:pretty]';

/** The post that a line is about, and the way to all else that happened there. */
export function LogPost({ entry, locale }: Props) {
  const { slug, headlines, isPostReadable } = entry;
  if (!slug) return null;
  const { log } = messagesIn(locale);
  const [language = locale, headline = slug] =
    Object.entries(headlines ?? {}).find(([each]) => each === locale) ??
    Object.entries(headlines ?? {})[0] ??
    [];
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {isPostReadable ? (
        <a href={`/${locale}/posts/${slug}`} lang={language} className={linkClass}>
          {headline}
        </a>
      ) : (
        <span lang={language} className="inline-flex min-h-touch items-center text-muted">
          {headline}
        </span>
      )}
      <a href={logHref(locale, { post: slug })} className={linkClass}>
        {log.ofPost}
      </a>
    </p>
  );
}
