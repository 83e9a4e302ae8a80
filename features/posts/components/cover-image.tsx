import { classNames } from '@/lib/class-names';

type Cover = { src: string; width: number; height: number; alt: string };

/** A post's picture at its own proportions, so that nothing moves when it arrives. */
export function CoverImage({
  cover,
  first = false,
  className,
}: {
  cover: Cover;
  /** It is what the reader sees first: it is fetched before anything else. */
  first?: boolean;
  className?: string;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: drawings (SVG) gain nothing from an optimiser
    <img
      src={cover.src}
      width={cover.width}
      height={cover.height}
      alt={cover.alt}
      fetchPriority={first ? 'high' : 'auto'}
      loading={first ? 'eager' : 'lazy'}
      decoding={first ? 'sync' : 'async'}
      className={classNames('block h-auto w-full bg-sunken object-cover', className)}
    />
  );
}
