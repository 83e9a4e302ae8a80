import { Fragment, type ReactNode } from 'react';
import { formatParts } from '@/lib/i18n/format';
import type { Message } from '@/lib/i18n/message';

/** A sentence whose placeholders are elements: names, links, dates. */
export function Sentence({ text, values }: { text: Message; values: Record<string, ReactNode> }) {
  return formatParts<Message, ReactNode>(text, values).map((piece, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
    <Fragment key={position}>{piece}</Fragment>
  ));
}
