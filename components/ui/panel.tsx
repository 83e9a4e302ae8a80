import { type ReactNode, useId } from 'react';
import { classNames } from '@/lib/class-names';

type Props = { id?: string; title?: ReactNode; children: ReactNode; className?: string };

/** A raised card; with a title it is a section that the title names. */
export function Panel({ id, title, children, className }: Props) {
  const titleId = useId();
  const look = classNames('rounded-3xl bg-raised p-5 shadow-card sm:p-6', className);
  if (!title) return <div className={look}>{children}</div>;
  return (
    <section id={id} aria-labelledby={titleId} className={look}>
      <h2 id={titleId} className="mb-3 font-display text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
