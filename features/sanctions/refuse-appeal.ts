import 'server-only';
import { refuseWithWords } from '@/features/comments/refuse-with-words';
import type { Entry } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import { messagesIn } from '@/messages/messages';

export type AppealForm = 'appeal' | 'answer';

/**
 * Refuses an appeal or its answer so that nothing typed is lost, as `refuseWithWords` does; with
 * `why` instead of the refusal's own sentence.
 */
export function refuseAppeal(
  request: Request,
  entry: Entry,
  refusal: Omit<Refusal, 'ok'>,
  form: AppealForm,
  why?: string,
): Response {
  const { own, desk } = messagesIn(entry.locale).sanctions;
  const label = form === 'appeal' ? own.appealLabel : desk.answerLabel;
  const said = why ?? (refusal.code === 'signed-out' ? own.signedOut : undefined);
  return refuseWithWords(request, entry, refusal, { label, kept: ['outcome'], why: said });
}

/** The same for a moderator's answer. */
export function refuseAnswer(
  request: Request,
  entry: Entry,
  refusal: Omit<Refusal, 'ok'>,
): Response {
  return refuseAppeal(request, entry, refusal, 'answer');
}
