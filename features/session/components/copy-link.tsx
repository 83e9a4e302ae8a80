'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';

type Props = { url: string; texts: { copy: string; copied: string; failed: string } };

/** Puts an address into the clipboard; shows it, to be copied by hand, where that is forbidden. */
export function CopyLink({ url, texts }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () =>
    // Absent where the page is not served securely.
    (navigator.clipboard?.writeText(url) ?? Promise.reject()).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <div className="js-only grid gap-2">
      <Button look="secondary" onClick={copy} className="justify-self-start">
        {texts.copy}
      </Button>
      <p role="status" className="text-sm empty:hidden">
        {state === 'copied' ? texts.copied : state === 'failed' ? texts.failed : ''}
      </p>
      {state === 'failed' ? (
        <p className="select-all rounded-lg bg-sunken p-2 text-sm break-all">{url}</p>
      ) : null}
    </div>
  );
}
