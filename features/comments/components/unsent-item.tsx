'use client';

import { Button } from '@/components/ui/button';
import type { Overlay } from '@/features/session/overlay';
import { format } from '@/lib/i18n/format';
import { CommentText } from './comment-text';
import { CommentView } from './comment-view';
import { useComments } from './comments-context';
import { discard, send, type Unsent } from './outbox';
import { authorOf } from './own-author';
import { useErrorSentence } from './use-error-sentence';

/** A congratulation on its way: being sent, waiting for the line, or refused. */
export function UnsentItem({ item, author }: { item: Unsent; author: Overlay['viewer'] | null }) {
  const { slug, messages } = useComments();
  const sentence = useErrorSentence();
  const state = {
    sending: messages.sending,
    // An answer that asked for patience is no missing line.
    waiting: item.problem ? messages.busyNotice : messages.waitingNotice,
    failed: format(messages.failedNotice, { problem: item.problem ? sentence(item.problem) : '' }),
  }[item.phase];
  return (
    <CommentView
      id={item.key}
      author={authorOf(author)}
      createdAt={item.createdAt}
      dateText={state}
      href="#composer"
      edited={false}
      messages={{ ...messages, formerFan: '' }}
      local
    >
      <CommentText parts={[{ text: item.text }]} language="und" />
      {item.phase === 'sending' ? null : (
        <div className="mt-1 flex gap-2">
          <Button look="secondary" onClick={() => void send(slug, item)}>
            {messages.retry}
          </Button>
          <Button look="quiet" onClick={() => discard(slug, item.key)}>
            {messages.discard}
          </Button>
        </div>
      )}
    </CommentView>
  );
}
