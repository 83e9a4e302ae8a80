'use client';

import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  title: ReactNode;
  closeLabel: string;
  /** Called once it is closed, however that happened; the focus is back where it came from. */
  onClose: () => void;
  children: ReactNode;
};

/**
 * A dialog that is open for as long as it is rendered: a sheet from the bottom edge on a phone, a
 * card in the middle elsewhere. The browser keeps the focus inside and gives it back.
 */
export function Sheet({ title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  const closeFromBackdrop = (event: MouseEvent) => {
    if (event.target === event.currentTarget) dialog.current?.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; the keyboard has Escape
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeFromBackdrop}
      className="mx-auto mt-auto mb-0 max-h-[85dvh] w-full max-w-full overflow-y-auto overscroll-contain rounded-t-3xl bg-raised text-ink shadow-card backdrop:bg-[rgb(0_0_0/0.55)] motion-safe:transition-transform motion-safe:starting:translate-y-8 sm:m-auto sm:max-w-md sm:rounded-3xl"
    >
      <div className="grid gap-4 px-4 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:px-6">
        <div className="flex items-center justify-between gap-3">
          <h2
            ref={heading}
            id={titleId}
            tabIndex={-1}
            className="font-display text-xl font-bold outline-none"
          >
            {title}
          </h2>
          <button
            type="button"
            aria-label={closeLabel}
            onClick={() => dialog.current?.close()}
            className="-me-2 inline-flex size-touch shrink-0 items-center justify-center rounded-full text-muted hover:text-rose"
          >
            <X aria-hidden="true" className="size-5" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
