import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';

/** Leads one level up, from the top of a page. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="py-3">
      <a
        href={href}
        className="inline-flex min-h-touch items-center gap-2 font-semibold text-rose underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        {children}
      </a>
    </p>
  );
}
