import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';

/** Leads from the end of a list to what came before it. */
export function OlderLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="mt-12 text-center">
      <a href={href} rel="next" className={buttonClass('secondary', 'w-full sm:w-auto')}>
        {children}
        <ArrowRight aria-hidden="true" className="size-5 rtl:-scale-x-100" />
      </a>
    </p>
  );
}
