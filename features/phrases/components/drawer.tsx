import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = { id: string; title: string; open: boolean; children: ReactNode };

/** A card that opens where it is wanted, so that the list below is near on a phone. */
export function Drawer({ id, title, open, children }: Props) {
  return (
    <details id={id} open={open} className="group rounded-3xl bg-raised shadow-card">
      <summary className="flex min-h-14 list-none items-center gap-2 px-4 sm:px-5">
        <ChevronRight
          aria-hidden="true"
          className="size-5 shrink-0 text-rose group-open:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
        />
        <h2 className="font-display text-lg font-bold">{title}</h2>
      </summary>
      <div className="grid gap-4 px-4 pb-5 sm:px-5">{children}</div>
    </details>
  );
}
