import type { ReactNode } from 'react';

type Props = { id: string; title: ReactNode; children: ReactNode; className?: string };

/** A part of a page under a heading of its own, which links can lead to. */
export function Section({ id, title, children, className }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={className}>
      <h2 id={`${id}-title`} className="mb-6 font-display text-2xl font-extrabold text-balance">
        {title}
      </h2>
      {children}
    </section>
  );
}
