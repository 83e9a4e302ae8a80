'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

/** The form that the boxes of the cases belong to, wherever on the page they stand. */
export const BULK_FORM = 'chosen';

type Props = {
  messages: Pick<Catalogue['moderation']['desk'], 'chosen' | 'chooseAll' | 'chooseNone'>;
  locale: Locale;
};

/** How many cases are chosen, and one press for all of the page. Without a script: nothing. */
export function BulkChoice({ messages, locale }: Props) {
  const [{ chosen, all }, setCount] = useState({ chosen: 0, all: 0 });
  useEffect(() => {
    const count = () => {
      const found = boxes();
      setCount({ chosen: found.filter(({ checked }) => checked).length, all: found.length });
    };
    count();
    document.addEventListener('change', count);
    return () => document.removeEventListener('change', count);
  }, []);
  if (all === 0) return null;
  const choosesAll = chosen < all;
  const choose = () => {
    for (const box of boxes()) box.checked = choosesAll;
    setCount({ chosen: choosesAll ? all : 0, all });
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <output className="font-semibold">
        {format(messages.chosen, { count: chosen }, locale)}
      </output>
      <Button look="quiet" className="px-0" onClick={choose}>
        {choosesAll ? format(messages.chooseAll, { count: all }, locale) : messages.chooseNone}
      </Button>
    </p>
  );
}

/** Those of the cases that were not decided since the page came. */
function boxes(): HTMLInputElement[] {
  return [
    ...document.querySelectorAll<HTMLInputElement>(
      `[data-case]:not(:has([data-done])) input[form="${BULK_FORM}"]`,
    ),
  ];
}
