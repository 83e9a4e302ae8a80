import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

/** A row of links of which one is the page that is shown. */
export function DeskTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1 rounded-3xl bg-sunken p-1">{children}</ul>
    </nav>
  );
}

export function DeskTab(props: { href: string; active: boolean; children: ReactNode }) {
  const { href, active, children } = props;
  return (
    <li className="grow">
      <a
        href={href}
        aria-current={active ? 'page' : undefined}
        className={classNames(
          'flex min-h-touch items-center justify-center gap-1.5 rounded-full px-2 text-[0.9375rem] font-semibold sm:px-3 sm:text-base',
          active ? 'bg-raised text-rose shadow-card' : 'text-muted hover:text-rose',
        )}
      >
        {children}
      </a>
    </li>
  );
}
