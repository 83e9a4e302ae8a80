'use client';

import { Keyboard } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { classNames } from '@/lib/class-names';
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
  // Unknown until the script runs: till then there are no keys to tell of, yet their place is kept,
  // so that nothing moves under a finger.
  const [on, setOn] = useState<boolean>();
  useEffect(() => setOn(localStorage.getItem(STORED) !== 'off'), []);
  // Before the button that tells of them is painted.
  useLayoutEffect(() => {
    if (on === undefined) return;
    const listen = (event: KeyboardEvent) => {
      if (isMeantElsewhere(event)) return;
      const key = keyOf(event);
      if (!on || !key) return;
      if (key === '?') setOpen(true);
      else if (!press(key, event.repeat)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
  const toggle = () => {
    localStorage.setItem(STORED, on ? 'off' : 'on');
    setOn(!on);
  };

  const look = on === undefined ? 'invisible noscript:hidden' : '';
  return (
    <>
      <Button
        look="quiet"
        className={classNames('hidden justify-self-end pointer-fine:inline-flex', look)}
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
          <Button look="secondary" onClick={toggle}>
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

/** What was pressed, also in Hangul or with Caps Lock; undefined for what is no single letter. */
function keyOf({ key, code }: KeyboardEvent): string | undefined {
  if (/^[a-z?]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}

/**
 * Does what the key stands for; false for a key that stands for nothing here. Held down, it goes on
 * through the cases and decides nothing.
 */
function press(key: string, isRepeat: boolean): boolean {
  const cases = [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const current = cases.findIndex((each) => each.contains(document.activeElement));
  if (key === 'j' || key === 'k') {
    const next = cases[current + (key === 'j' ? 1 : -1)] ?? cases[Math.max(current, 0)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return true;
  }
  if (isRepeat) return ['r', 'h', 'b', 'u'].includes(key);
  if (key === 'u') return undoLast();
  if (!['r', 'h', 'b'].includes(key)) return false;
  if (key !== 'b' && cases[current]?.querySelector('[data-done]')) return true;
  const button = cases[current]?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  const reasons = button?.closest('details');
  // What is inside takes the focus only once it is shown.
  reasons?.addEventListener('toggle', () => reasons.querySelector('button')?.focus(), {
    once: true,
  });
  return click(button);
}

/** Takes back what was decided last; while that is not yet answered, nothing. */
function undoLast(): boolean {
  const decided = [...document.querySelectorAll<HTMLElement>('[data-done]')]
    .filter((each) => each.ariaBusy === 'true' || each.querySelector('[data-key="u"]'))
    .sort((a, b) => Number(a.dataset.done) - Number(b.dataset.done));
  const last = decided.at(-1);
  if (last) return click(last.querySelector<HTMLElement>('[data-key="u"]'));
  return click(document.querySelector<HTMLElement>('[data-key="u"]'));
}

function click(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return element != null;
}
