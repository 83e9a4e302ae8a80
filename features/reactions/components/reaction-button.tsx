import { type ReactionKind, reactionEmoji } from '@/features/reactions/kinds';

type Props = {
  kind: ReactionKind;
  /** The door that toggles this kind when no script does. */
  door: string;
  on: boolean;
  count: number;
  name: string;
  className?: string;
};

/** One kind of reaction: its emoji, how many, and whether the viewer is among them. */
export function ReactionButton({ kind, door, on, count, name, className = 'act' }: Props) {
  return (
    <button
      type="submit"
      value={kind}
      formAction={`${door}/${kind}`}
      aria-pressed={on}
      aria-label={count > 0 ? `${name}, ${count}` : name}
      className={className}
    >
      <span aria-hidden="true">{reactionEmoji[kind]}</span>
      {count > 0 ? <span aria-hidden="true">{count}</span> : null}
    </button>
  );
}
