import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { CommentByline, type CommentBylineProps } from './comment-byline';

type Props = CommentBylineProps & {
  id: string;
  /** The text, or the notice that stands in its place. */
  children: ReactNode;
  actions?: ReactNode;
  replies?: ReactNode;
  marked?: boolean;
  markedLabel?: string;
  /** Made by a script on this device, not part of the page that everybody gets. */
  local?: boolean;
  /** Only its place: its author is shown their own copy as well. */
  gap?: boolean;
};

/** One congratulation, however it came to the page: from the server, or just written here. */
export function CommentView({
  id,
  children,
  actions,
  replies,
  marked,
  markedLabel,
  local,
  gap,
  ...byline
}: Props) {
  return (
    <article
      id={`c-${id}`}
      data-comment={local || gap ? undefined : id}
      aria-current={marked ? 'true' : undefined}
      className={classNames(
        'scroll-mt-20 py-4',
        marked && '-mx-3 rounded-2xl bg-petal px-3 ring-2 ring-rose',
      )}
    >
      {marked ? <p className="sr-only">{markedLabel}</p> : null}
      <CommentByline {...byline} />
      <div className="mt-1">{children}</div>
      {actions}
      {replies}
    </article>
  );
}
