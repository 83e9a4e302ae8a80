'use client';

import { displayFace } from '@/components/layout/display-face';
import { FailureView } from '@/components/layout/failure-view';
import './globals.css';

/** In place of the whole document, when even its frame broke. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={displayFace.variable}>
      <body className="bg-paper px-4 text-ink">
        <title>Lightstick</title>
        <main>
          <FailureView retry={retry} />
        </main>
      </body>
    </html>
  );
}
