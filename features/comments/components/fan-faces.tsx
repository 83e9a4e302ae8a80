import type { CommentAuthor } from '@/features/comments/dto';
import { takeGraphemes } from '@/lib/text/graphemes';

/** A round for each fan with the first letter of their name; for the eye alone. */
export function FanFaces({ fans }: { fans: CommentAuthor[] }) {
  return (
    <span aria-hidden="true" className="flex -space-x-2">
      {fans.map(({ handle, plainName }) => (
        <span
          key={handle}
          className="grid size-8 place-items-center rounded-full border-2 border-paper bg-petal font-bold text-rose"
        >
          {takeGraphemes(plainName ?? handle, 1).toUpperCase()}
        </span>
      ))}
    </span>
  );
}
