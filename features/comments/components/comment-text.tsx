import type { LinkPart } from '@/lib/text/links';

/** A fan's plain text: its line breaks, its own direction and language, and its links. */
export function CommentText({ parts, language }: { parts: LinkPart[]; language: string }) {
  return (
    <p
      data-comment-text
      dir="auto"
      lang={language === 'und' ? undefined : language}
      className="comment-text"
    >
      {parts.map((part, position) =>
        part.href !== undefined ? (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
            key={position}
            href={part.href}
            rel="ugc nofollow noopener"
            target="_blank"
            className="text-rose underline underline-offset-4"
          >
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
