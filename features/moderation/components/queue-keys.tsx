'use client';

import { Keyboard } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  messages: Pick<
    Catalogue['moderation']['desk'],
    'keys' | 'keysTitle' | 'keyHints' | 'keysOn' | 'keysOff'
  >;
  closeLabel: string;
};

const STORED = 'queue-keys';

/**
 * The queue from the keyboard: j and k go through it, the others press what the case shows. They
 * can be switched off, as WCAG 2.1.4 asks of single letters.
 */
export function QueueKeys({ messages, closeLabel }: Props) {
  const [open, setOpen] = useState(false);
  // Unknown until the script runs: without it there are no keys to tell of.
  const [on, setOn] = useState<boolean>();
  useEffect(() => setOn(localStorage.getItem(STORED) !== 'off'), []);
  // Before the button that tells of them is painted.
  useLayoutEffect(() => {
    if (on === undefined) return;
    const listen = (event: KeyboardEvent) => {
      if (isMeantElsewhere(event)) return;
      if (event.key === '?') setOpen(true);
      else if (!on || !press(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
  const toggle = () => {
    localStorage.setItem(STORED, on ? 'off' : 'on');
    setOn(!on);
  };

  if (on === undefined) return null;
  return (
    <>
      <Button
        look="quiet"
        className="hidden justify-self-end pointer-fine:inline-flex"
        onClick={() => setOpen(true)}
      >
        <Keyboard aria-hidden="true" className="size-5" />
        {messages.keys}
      </Button>
      {open ? (
        <Sheet title={messages.keysTitle} closeLabel={closeLabel} onClose={() => setOpen(false)}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
            {Object.entries(messages.keyHints).map(([key, hint]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded-md border border-line bg-sunken px-2 py-0.5 font-semibold">
                    {key}
                  </kbd>
                </dt>
                <dd>{hint}</dd>
              </div>
            ))}
          </dl>
          <Button look="secondary" aria-pressed={on} onClick={toggle}>
            {on ? messages.keysOff : messages.keysOn}
          </Button>
        </Sheet>
      ) : null}
    </>
  );
}

/**
 * A letter that is typed, a browser's own shortcut, or a dialog's: of one that is open, for what
 * was focused in it stays so until the next frame after it closed.
 */
function isMeantElsewhere({
  target,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  const element = target instanceof HTMLElement ? target : null;
  return (
    element?.closest('input, textarea, select, dialog[open], [contenteditable]') != null &&
    element.getAttribute('type') !== 'checkbox'
  );
}

/** Does what the key stands for; false for a key that stands for nothing here. */
function press(key: string): boolean {
  const cases = [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const current = cases.findIndex((each) => each.contains(document.activeElement));
  if (key === 'j' || key === 'k') {
    const next = cases[current + (key === 'j' ? 1 : -1)] ?? cases[Math.max(current, 0)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return true;
  }
  if (key === 'u')
    return click([...document.querySelectorAll<HTMLElement>('[data-key="u"]')].at(-1));
  if (!['r', 'h', 'b'].includes(key)) return false;
  const button = cases[current]?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  const reasons = button?.closest('details');
  // What is inside takes the focus only once it is shown.
  reasons?.addEventListener('toggle', () => reasons.querySelector('button')?.focus(), {
    once: true,
  });
  return click(button);
}

function click(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return element != null;
}
