import type { CommentAuthor } from '@/features/comments/dto';

export type CommentBylineProps = {
  author: CommentAuthor | null;
  /** ISO 8601. */
  createdAt: string;
  /** The same moment in the reader's language. */
  dateText: string;
  href: string;
  edited: boolean;
  messages: { formerFan: string; staff: string; edited: string };
};

/** Who wrote it and when. Letters that a screen reader would spell out are spoken by the plain name. */
export function CommentByline({
  author,
  createdAt,
  dateText,
  href,
  edited,
  messages,
}: CommentBylineProps) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <span className="font-semibold text-ink">
        {author ? <SpokenName {...author} /> : messages.formerFan}
      </span>
      {author?.isStaff ? (
        <span className="rounded-full bg-rose px-2 text-xs font-bold text-on-rose">
          {messages.staff}
        </span>
      ) : null}
      {author ? <span className="text-muted">{`@${author.handle}`}</span> : null}
      <a href={href} className="ms-auto py-1 text-muted underline-offset-4 hover:underline">
        <time dateTime={createdAt}>{dateText}</time>
        {edited ? ` · ${messages.edited}` : ''}
      </a>
    </header>
  );
}

/** A fan's name in their own letters, spoken by the plain one. */
export function SpokenName({ displayName, plainName, handle }: CommentAuthor) {
  if (plainName === displayName) return <bdi>{displayName}</bdi>;
  return (
    <>
      <bdi aria-hidden="true">{displayName}</bdi>
      <span className="sr-only">{plainName ?? handle}</span>
    </>
  );
}
