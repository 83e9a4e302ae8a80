'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { WayOut } from '@/features/sanctions/components/way-out';
import type { Overlay } from '@/features/session/overlay';
import { isRefusalCode } from '@/lib/http/refusal';
import { format } from '@/lib/i18n/format';
import { CommentText } from './comment-text';
import { CommentView } from './comment-view';
import { useComments } from './comments-context';
import { discard, send, type Unsent } from './outbox';
import { authorOf } from './own-author';
import { canBeRephrased, RephraseForm } from './rephrase-form';
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
      {item.phase === 'sending' ? null : <WaysOn key={item.text} item={item} slug={slug} />}
    </CommentView>
  );
}

/** The same words are refused for ever where they were refused themselves: then others are sent. */
function WaysOn({ item, slug }: { item: Unsent; slug: string }) {
  const { locale, messages, errors } = useComments();
  const [rephrasing, setRephrasing] = useState(false);
  if (rephrasing) return <RephraseForm item={item} onDone={() => setRephrasing(false)} />;
  const code = item.problem?.code;
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      {canBeRephrased(item.problem) ? (
        <Button look="secondary" onClick={() => setRephrasing(true)}>
          {messages.rephrase}
        </Button>
      ) : (
        <Button look="secondary" onClick={() => void send(slug, item)}>
          {messages.retry}
        </Button>
      )}
      <Button look="quiet" onClick={() => discard(slug, item.key)}>
        {messages.discard}
      </Button>
      {isRefusalCode(code) ? (
        <WayOut here={`/${locale}/posts/${slug}`} {...{ code, locale, errors }} />
      ) : null}
    </div>
  );
}
