import type { ReactNode } from 'react';
import type { Taking } from '@/features/switches/taking';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CommentsContext } from './comments-context';

type Props = {
  slug: string;
  locale: Locale;
  messages: Catalogue;
  taking: Taking;
  children: ReactNode;
};

/** Around everything of a post that reacts or is written: hands the browser only the strings it needs. */
export function CommentsFrame({ slug, locale, messages, taking, children }: Props) {
  const { comments, errors, reactions, moderation } = messages;
  const closed = taking.mode === 'closed';
  const switches = messages.switches.fans;
  const acts = { act: moderation.act, reasons: moderation.reasons, errors, locale };
  return (
    <CommentsContext
      setting={{
        slug,
        locale,
        closed,
        taking,
        switches,
        messages: comments,
        errors,
        reactions,
        acts,
      }}
    >
      {children}
    </CommentsContext>
  );
}
