import 'server-only';
import { keepingWords, refuseWithWords } from '@/features/comments/refuse-with-words';
import { type Entry, refuse } from '@/lib/http/door';
import { type Refusal, type RefusalCode, refusalStatus } from '@/lib/http/refusal';
import { messagesIn } from '@/messages/messages';

type Refused = Omit<Refusal, 'ok'>;

/** After these the same can be sent again, or with another note; what is decided stays so. */
const MAY_BE_SENT_AGAIN: ReadonlySet<number> = new Set([401, 422, 429, 503]);

/** Says why an act was refused: to a form so that a note that was typed is not lost. */
export function refuseAct(request: Request, entry: Entry, refusal: Refused): Response {
  const { code } = refusal;
  const isOver = code !== 'not-joined' && !MAY_BE_SENT_AGAIN.has(refusalStatus[code]);
  if (entry.json || isOver) return refuse(entry, refusal);
  const { note: _, lang: __, next: ___, ...others } = entry.fields;
  const label = messagesIn(entry.locale).moderation.act.noteLabel;
  return refuseWithWords(request, entry, refusal, {
    label,
    kept: Object.keys(others),
    name: 'note',
  });
}

/** The same for what a command refused: a script is told as well what it needs to go on. */
export function refuseOutcome(
  request: Request,
  entry: Entry,
  outcome: { ok: false; code: RefusalCode; retryAfter?: number },
): Response {
  const { ok: _, code, retryAfter, ...extra } = outcome;
  const refusal = { code, retryAfter };
  return entry.json ? refuse(entry, refusal, extra) : refuseAct(request, entry, refusal);
}

/** What the doors of acts answer to whom they do not let in, and while the database is away. */
export function keepingNotes(request: Request) {
  return keepingWords('note', (entry, refusal) => refuseAct(request, entry, refusal));
}
