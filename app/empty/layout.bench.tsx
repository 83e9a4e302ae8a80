import type { ReactNode } from 'react';

/** Part of builds for measuring only: what Next and React weigh on a page without anything of ours. */
export default function EmptyLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
