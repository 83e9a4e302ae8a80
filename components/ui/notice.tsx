import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

export type NoticeTone = 'info' | 'good' | 'warning' | 'danger';

const tones = {
  info: { Icon: Info, border: 'border-rose', icon: 'text-rose' },
  good: { Icon: CircleCheck, border: 'border-good', icon: 'text-good' },
  warning: { Icon: TriangleAlert, border: 'border-gold', icon: 'text-gold' },
  danger: { Icon: CircleAlert, border: 'border-danger', icon: 'text-danger' },
};

type Props = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` for what just went wrong, `status` for what just went well; none for what always stands there. */
  role?: 'alert' | 'status';
  className?: string;
};

/** A boxed sentence or two: what happened, and what to do. */
export function Notice({ tone = 'info', title, children, role, className }: Props) {
  const { Icon, border, icon } = tones[tone];
  return (
    <div
      role={role}
      className={classNames(
        'flex items-start gap-3 rounded-2xl border-l-4 bg-raised px-4 py-3 shadow-card',
        border,
        className,
      )}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-5 shrink-0', icon)} />
      <div className="grid min-w-0 gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
