import { Fragment } from 'react';

type Span = { start: number; end: number };
type Props = { text: string; language: string; spans: readonly Span[] };

/** A fan's words, plain, with what was found in them marked. */
export function MarkedText({ text, language, spans }: Props) {
  return (
    <p dir="auto" lang={language === 'und' ? undefined : language} className="comment-text">
      {piecesOf(text, spans).map(({ start, words, found }) =>
        found ? (
          <mark key={start} className="rounded bg-spark px-0.5 font-semibold text-on-spark">
            {words}
          </mark>
        ) : (
          <Fragment key={start}>{words}</Fragment>
        ),
      )}
    </p>
  );
}

/** The text in turns of found and not; what overlaps is one piece. */
function piecesOf(text: string, spans: readonly Span[]) {
  const pieces: { start: number; words: string; found: boolean }[] = [];
  const take = (start: number, end: number, found: boolean) => {
    if (end > start) pieces.push({ start, words: text.slice(start, end), found });
  };
  let at = 0;
  let open: Span | null = null;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (open && span.start <= open.end) open.end = Math.max(open.end, span.end);
    else {
      if (open) take(open.start, open.end, true);
      at = open?.end ?? at;
      take(at, span.start, false);
      open = { ...span };
    }
  }
  if (open) take(open.start, open.end, true);
  take(open?.end ?? 0, text.length, false);
  return pieces;
}
