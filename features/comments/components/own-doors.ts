'use client';

import type { EditedWords } from '@/features/comments/own';
import type { Refusal } from './outbox';

/** Asks for an edit of the viewer's own comment. Returns it as stored, or why it was refused. */
export async function editComment(
  id: string,
  text: string,
): Promise<EditedWords | { refusal: Refusal }> {
  const answer = await post(`/api/comments/${id}/edit`, { text });
  return answer.error ? { refusal: answer.error } : answer.comment;
}

/** Deletes the viewer's own comment. Returns null once it is gone, or why it was refused. */
export async function deleteComment(id: string): Promise<Refusal | null> {
  return (await post(`/api/comments/${id}/delete`, {})).error ?? null;
}

async function post(path: string, body: object) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.status === 204 ? {} : await response.json();
  } catch {
    return { error: { code: 'offline' } };
  }
}
