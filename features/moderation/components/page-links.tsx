import { buttonClass } from '@/components/ui/button-class';

type Props = {
  /** The next page, or null at the end. */
  next: string | null;
  /** The first page, or null on it. */
  start: string | null;
  messages: { more: string; start: string };
};

/** On to the next page of a list, and back to where it begins. */
export function PageLinks({ next, start, messages }: Props) {
  if (!next && !start) return null;
  return (
    <p className="flex flex-wrap justify-center gap-3">
      {next ? (
        <a href={next} className={buttonClass('primary')}>
          {messages.more}
        </a>
      ) : null}
      {start ? (
        <a href={start} className={buttonClass('quiet')}>
          {messages.start}
        </a>
      ) : null}
    </p>
  );
}
