'use client';

import { createContext, type ReactNode, use } from 'react';
import type { ActMessages } from '@/features/moderation/components/act';
import type { Taking } from '@/features/switches/taking';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

export type CommentsSetting = {
  slug: string;
  locale: Locale;
  /** No more may be written here. */
  closed: boolean;
  /** How it took more when the page was made. */
  taking: Taking;
  switches: Catalogue['switches']['fans'];
  messages: Catalogue['comments'];
  errors: Catalogue['errors'];
  reactions: Catalogue['reactions'];
  /** For reporting and hiding. */
  acts: ActMessages;
};

const Setting = createContext<CommentsSetting | null>(null);

/** Hands the strings to the interactive parts once, not once per comment. */
export function CommentsContext({
  setting,
  children,
}: {
  setting: CommentsSetting;
  children: ReactNode;
}) {
  return <Setting value={setting}>{children}</Setting>;
}

export function useComments(): CommentsSetting {
  const setting = use(Setting);
  if (!setting) throw new Error('This part stands outside CommentsContext');
  return setting;
}
