import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

/**
 * A row of links of which one is the page that is shown. On a phone it is one line that is pushed
 * sideways, and begins with that one in sight.
 */
export function DeskTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ul className="flex gap-1 overflow-x-auto overscroll-x-contain rounded-3xl bg-sunken p-1 [scrollbar-width:none] sm:flex-wrap">
        {children}
      </ul>
    </nav>
  );
}

export function DeskTab(props: { href: string; active: boolean; children: ReactNode }) {
  const { href, active, children } = props;
  return (
    <li className={classNames('shrink-0 grow', active && '[scroll-initial-target:nearest]')}>
      <a
        href={href}
        aria-current={active ? 'page' : undefined}
        className={classNames(
          'flex min-h-touch items-center justify-center gap-1.5 whitespace-nowrap rounded-full px-3 text-[0.9375rem] font-semibold -outline-offset-3 sm:text-base',
          active ? 'bg-raised text-rose shadow-card' : 'text-muted hover:text-rose',
        )}
      >
        {children}
      </a>
    </li>
  );
}
