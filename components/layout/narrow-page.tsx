import type { ReactNode } from 'react';

type Props = { title: ReactNode; intro?: ReactNode; children?: ReactNode };

/** One narrow column under one headline: for forms and short answers. */
export function NarrowPage({ title, intro, children }: Props) {
  return (
    <div className="mx-auto grid max-w-md gap-6 py-8 sm:py-12">
      <header className="grid gap-2">
        <h1 className="font-display text-3xl font-extrabold tracking-tight text-balance">
          {title}
        </h1>
        {intro ? <p className="text-muted">{intro}</p> : null}
      </header>
      {children}
    </div>
  );
}
