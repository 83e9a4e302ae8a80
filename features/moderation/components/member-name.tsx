type Props = { displayName: string; plainName?: string | null; handle: string | null };

/** A name as its owner writes it, and as a screen reader can say it. */
export function MemberName({ displayName, plainName, handle }: Props) {
  const speakable = plainName ?? handle;
  if (speakable === null || speakable === displayName) return <bdi>{displayName}</bdi>;
  return (
    <>
      <bdi aria-hidden="true">{displayName}</bdi>
      <span className="sr-only">{speakable}</span>
    </>
  );
}
