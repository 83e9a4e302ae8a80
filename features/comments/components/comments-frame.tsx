import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CommentsContext } from './comments-context';

type Props = {
  slug: string;
  locale: Locale;
  messages: Catalogue;
  closed: boolean;
  children: ReactNode;
};

/** Around everything of a post that reacts or is written: hands the browser only the strings it needs. */
export function CommentsFrame({ slug, locale, messages, closed, children }: Props) {
  const { comments, errors, reactions, moderation } = messages;
  const acts = { act: moderation.act, reasons: moderation.reasons, errors, locale };
  return (
    <CommentsContext
      setting={{ slug, locale, closed, messages: comments, errors, reactions, acts }}
    >
      {children}
    </CommentsContext>
  );
}
