import { Fragment } from 'react';
import type { CommentDto, CommentGroup as Group } from '@/features/comments/dto';
import { format, formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { linkParts } from '@/lib/text/links';
import type { Catalogue } from '@/messages/catalogue';
import { SpokenName } from './comment-byline';
import { commentDate } from './comment-date';
import { CommentText } from './comment-text';
import { FanFaces } from './fan-faces';
import { groupPath } from './group-path';

type Props = {
  /** The newest of them. */
  comment: CommentDto;
  group: Group;
  slug: string;
  locale: Locale;
  messages: Catalogue;
};

/** One congratulation that many fans share, said once. A link opens it: it needs no script. */
export function CommentGroup({ comment, group, slug, locale, messages }: Props) {
  const { comments } = messages;
  const href = groupPath(locale, slug, group.key);
  return (
    <article className="py-4">
      <header className="flex items-center gap-2 text-sm">
        <FanFaces fans={group.names} />
        <p className="font-semibold text-ink">
          {format(comments.fans, { count: group.fans }, locale)}
        </p>
        <time dateTime={comment.createdAt.toISOString()} className="ms-auto py-1 text-muted">
          {commentDate(comment.createdAt, locale)}
        </time>
      </header>
      <div className="mt-1 text-lg">
        <CommentText parts={linkParts(comment.text ?? '')} language={comment.language} />
      </div>
      <p className="mt-1 text-sm text-muted">
        <Names group={group} locale={locale} messages={comments} />
      </p>
      <a
        href={href}
        className="inline-flex min-h-touch items-center text-sm font-semibold text-rose"
      >
        {format(comments.groupAll, { count: group.comments }, locale)}
      </a>
    </article>
  );
}

/** Who said it last, and how many more. */
function Names({
  group: { fans, names },
  locale,
  messages,
}: {
  group: Group;
  locale: Locale;
  messages: Catalogue['comments'];
}) {
  const more = fans - names.length;
  const list = names.map((fan, position) => (
    <Fragment key={fan.handle}>
      {position > 0 ? ', ' : ''}
      <SpokenName {...fan} />
    </Fragment>
  ));
  if (more <= 0) return list;
  return formatParts(messages.fansAndMore, { names: <>{list}</>, count: more }, locale).map(
    (piece, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
      <Fragment key={position}>{piece}</Fragment>
    ),
  );
}
