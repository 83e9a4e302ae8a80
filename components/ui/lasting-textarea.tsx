'use client';

import { type ComponentProps, useSyncExternalStore } from 'react';

type Props = ComponentProps<'textarea'> & { id: string };

/**
 * A textarea in which what was typed before this script ran stays: React would put the text that
 * the server sent back into it.
 */
export function LastingTextarea({ defaultValue, ...props }: Props) {
  const fromServer = useSyncExternalStore(subscribe, never, always);
  const typed = fromServer ? typedInto(props.id) : undefined;
  return <textarea {...props} defaultValue={typed ?? defaultValue} />;
}

const subscribe = () => () => {};
const never = () => false;
const always = () => true;

/** What stands in that field now, where there is a page. */
function typedInto(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field.value : undefined;
}
