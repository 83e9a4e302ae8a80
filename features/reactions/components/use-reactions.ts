'use client';

import { useState } from 'react';
import { useComments } from '@/features/comments/components/comments-context';
import { useErrorSentence } from '@/features/comments/components/use-error-sentence';
import type { ReactionCounts, ReactionKind } from '@/features/reactions/kinds';
import { useOverlay } from '@/features/session/components/overlay';

export type Subject = { type: 'post' } | { type: 'comment'; id: string };
export type Reactions = ReturnType<typeof useReactions>;
type Wish = { on: boolean; count: number };

/**
 * The viewer's reactions to a subject and its counts, changed at once and settled with the server
 * behind: however fast the taps, the last wish is the one that is stored.
 */
export function useReactions(slug: string, subject: Subject, counts: ReactionCounts) {
  const { locale, reactions: messages } = useComments();
  const overlay = useOverlay(slug);
  const sentence = useErrorSentence();
  const [wishes, setWishes] = useState<Partial<Record<ReactionKind, Wish>>>({});
  const [problem, setProblem] = useState<string>();
  const key = subject.type === 'post' ? 'post' : subject.id;
  const stored = overlay?.reactions[key] ?? [];
  const isOn = (kind: ReactionKind) => wishes[kind]?.on ?? stored.includes(kind);
  const countOf = (kind: ReactionKind) => wishes[kind]?.count ?? counts[kind] ?? 0;

  const toggle = async (kind: ReactionKind) => {
    setProblem(undefined);
    // Not yet known is not signed out: then the server decides.
    if (overlay === null) return signIn(locale);
    const before = { on: isOn(kind), count: countOf(kind) };
    const wish = { on: !before.on, count: Math.max(0, before.count + (before.on ? -1 : 1)) };
    setWishes((all) => ({ ...all, [kind]: wish }));
    const answer = await settle(`${doorOf(slug, subject)}/${kind}`, wish.on);
    if (answer === 'superseded') return;
    if ('count' in answer) setWishes((all) => ({ ...all, [kind]: answer }));
    else {
      setWishes((all) => ({ ...all, [kind]: before }));
      setProblem(
        answer.error.code === 'signed-out' ? messages.signInFirst : sentence(answer.error),
      );
    }
  };
  const shown: ReactionCounts = {};
  const mine: ReactionKind[] = [];
  for (const kind of Object.keys({ ...counts, ...wishes }) as ReactionKind[])
    shown[kind] = countOf(kind);
  for (const kind of new Set([...stored, ...(Object.keys(wishes) as ReactionKind[])])) {
    if (isOn(kind)) mine.push(kind);
  }
  return { mine, shown, toggle, problem };
}

type Answer = Wish | { error: { code: string; retryAfter?: number } };

const wanted = new Map<string, boolean>();
const inFlight = new Map<string, Promise<Answer>>();

/** One request at a time per button; a tap during it only changes what is asked next. */
async function settle(door: string, on: boolean): Promise<Answer | 'superseded'> {
  wanted.set(door, on);
  const before = inFlight.get(door);
  if (before) {
    await before;
    if (wanted.get(door) !== on || inFlight.has(door)) return 'superseded';
  }
  const request = ask(door, on);
  inFlight.set(door, request);
  const answer = await request;
  inFlight.delete(door);
  return wanted.get(door) === on ? answer : 'superseded';
}

async function ask(door: string, on: boolean): Promise<Answer> {
  try {
    const response = await fetch(door, {
      method: on ? 'PUT' : 'DELETE',
      headers: { accept: 'application/json' },
    });
    return await response.json();
  } catch {
    return { error: { code: 'offline' } };
  }
}

/** Where the reactions of a subject are given and taken back, each kind under its name. */
export function doorOf(slug: string, subject: Subject): string {
  return subject.type === 'post'
    ? `/api/posts/${slug}/reactions`
    : `/api/comments/${subject.id}/reactions`;
}

function signIn(locale: string) {
  const next = encodeURIComponent(location.pathname + location.hash);
  location.assign(`/${locale}/sign-in?next=${next}`);
}
