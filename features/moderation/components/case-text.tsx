/** A fan's words, plain: a link that needs a look is not to be opened by a slip of the thumb. */
export function CaseText({ text, language }: { text: string; language: string | null }) {
  const lang = language && language !== 'und' ? language : undefined;
  return (
    <p dir="auto" lang={lang} className="comment-text">
      {text}
    </p>
  );
}
