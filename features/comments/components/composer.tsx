'use client';

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { controlClass } from '@/components/ui/field-frame';
import { Notice } from '@/components/ui/notice';
import { COMMENT_LIMIT } from '@/features/comments/limits';
import { useOverlay } from '@/features/session/components/overlay';
import { format } from '@/lib/i18n/format';
import { useComments } from './comments-context';
import { Counter } from './counter';
import { keepDraft, newKey, readDraft } from './draft';
import { discard, send } from './outbox';
import { ToldRefusal } from './told-refusal';
import { useErrorSentence } from './use-error-sentence';
import { useTaking } from './use-taking';

type Props = {
  parentId?: string;
  /** The speakable name of the fan replied to. */
  replyTo?: string;
  onDone?: () => void;
  autoFocus?: boolean;
};

/**
 * Where a fan writes. A plain form first: without a script it posts and comes back. With one it
 * keeps the draft, counts as the server does, and hands the text to the outbox.
 */
export function Composer({ parentId, replyTo, onDone, autoFocus }: Props) {
  const { slug, locale, messages } = useComments();
  const overlay = useOverlay(slug);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<ReactNode>();
  const key = useRef('');
  const field = useRef<HTMLTextAreaElement>(null);
  const sentence = useErrorSentence();
  const taking = useTaking();
  const id = useId();
  const composer = `${slug}:${parentId ?? ''}`;

  useEffect(() => {
    const draft = readDraft(composer);
    key.current = draft.key;
    // What was typed before this script ran is newer than the draft, and nobody has kept it yet.
    const text = field.current?.value || draft.text;
    setText(text);
    keepDraft(composer, { key: draft.key, text });
    if (autoFocus) field.current?.focus();
  }, [composer, autoFocus]);

  const change = (value: string) => {
    setText(value);
    keepDraft(composer, { key: key.current, text: value });
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const by = overlay?.viewer.handle;
    const draft = { key: key.current, parentId: parentId ?? null, text, by };
    if (!text.trim()) return setProblem(sentence({ code: 'empty' }));
    key.current = newKey();
    change('');
    setProblem(undefined);
    const refusal = await send(slug, draft);
    if (!refusal) return onDone?.();
    if (refusal.draft) return location.assign(signInFor(locale, refusal.draft, refusal.code));
    // Something new may stand in the field by now; then the refused one stays in the outbox.
    if (field.current?.value) return;
    discard(slug, draft.key);
    key.current = draft.key;
    change(draft.text);
    setProblem(<ToldRefusal refusal={refusal} />);
    // There the words are to be changed, and the reason is read out with it.
    field.current?.focus();
  };

  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const enter = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    // A Korean or Japanese syllable may still be composing: then Enter belongs to it.
    if (enter && !event.nativeEvent.isComposing) event.currentTarget.form?.requestSubmit();
  };

  const hint = overlay
    ? format(messages.composerHint, { limit: COMMENT_LIMIT }, locale)
    : messages.signedOutHint;
  const label = replyTo ? format(messages.replyLabel, { name: replyTo }) : messages.composerLabel;
  return (
    <form
      action={`/api/posts/${slug}/comments`}
      method="post"
      onSubmit={submit}
      className="grid gap-2 rounded-3xl border border-line bg-raised p-4 shadow-card"
    >
      <input type="hidden" name="lang" value={locale} />
      {parentId ? <input type="hidden" name="parentId" value={parentId} /> : null}
      {overlay?.viewer.refusal ? (
        <Notice tone="warning">
          <ToldRefusal refusal={{ code: overlay.viewer.refusal }} />
        </Notice>
      ) : null}
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {taking.rules ? (
        <p id={`${id}-rules`} role="status" className="text-sm font-medium text-gold">
          {taking.rules}
        </p>
      ) : null}
      <textarea
        ref={field}
        id={id}
        name="text"
        rows={replyTo ? 2 : 3}
        required
        dir="auto"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={sendByKey}
        aria-describedby={`${taking.rules && `${id}-rules `}${id}-error ${id}-hint`}
        aria-invalid={problem ? true : undefined}
        className={controlClass}
      />
      <FieldError id={`${id}-error`}>{problem}</FieldError>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div id={`${id}-hint`} className="min-h-10 flex-1 basis-48 text-sm text-muted">
          <p role="status" className="font-medium text-gold">
            {taking.news}
          </p>
          {taking.news ? null : <Counter text={text} hint={hint} />}
        </div>
        <div className="ms-auto flex gap-2">
          {onDone ? (
            <Button look="quiet" onClick={onDone}>
              {messages.cancel}
            </Button>
          ) : null}
          <Button type="submit">{replyTo ? messages.sendReply : messages.send}</Button>
        </div>
      </div>
    </form>
  );
}

function signInFor(locale: string, draft: string, code: string) {
  const next = encodeURIComponent(`/${locale}/drafts/${draft}`);
  return `/${locale}/${code === 'not-joined' ? 'welcome' : 'sign-in'}?next=${next}`;
}
