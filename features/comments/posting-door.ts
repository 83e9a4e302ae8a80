import 'server-only';
import { randomUUID } from 'node:crypto';
import { stepTo } from '@/features/session/member-door';
import { hasJoined, type Viewer, viewerOf } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther, writingDoor } from '@/lib/http/door';
import { type Refusal, refusalStatus } from '@/lib/http/refusal';
import { givesWay } from '@/lib/pressure';
import { networkLimit } from '@/lib/rate-limit';
import { isSlug } from '@/lib/slug';
import { normaliseText } from '@/lib/text/normalise';
import { parseUuid } from '@/lib/uuid';
import { postComment } from './commands';
import { changeDraft, forgetDraft, keepDraft } from './commands/drafts';
import { ownAddress } from './components/permalink';
import { COMMENT_BODY_BYTES, parseComment } from './input';
import { ownAnswer } from './own-answer';
import { hasWords, refuseWithWords } from './refuse-with-words';
import { markCommentsStale } from './tags';

const draftsFromNetwork = networkLimit('drafts from a network', 60, 600);

type Sending = { request: Request; entry: Entry; slug: string; viewer: Viewer | null };

/**
 * Answers a comment that was sent to the post `slug`: to a script with the comment as stored or why
 * not, to a form by leading on to the comment, or to a draft that holds the words and the reason.
 */
export function postingDoor(request: Request, slug: string): Promise<Response> {
  const open = async (entry: Entry) => {
    if (!isSlug(slug)) return refuse(entry, { code: 'not-found' });
    const viewer = await viewerOf(request);
    const sending = { request, entry, slug, viewer };
    const parsed = parseComment(entry.fields);
    if (!parsed.ok) return turnAway(sending, parsed);
    if (!hasJoined(viewer))
      return turnAway(sending, { ok: false, code: viewer ? 'not-joined' : 'signed-out' });
    const { by } = entry.fields;
    if (typeof by === 'string' && by !== viewer.handle)
      return turnAway(sending, { ok: false, code: 'written-by-another' });
    const outcome = await postComment(viewer, slug, parsed.input);
    if (!outcome.ok) return turnAway(sending, outcome);
    const comment = await ownAnswer(outcome.comment);
    if (!comment) return turnAway(sending, { ok: false, code: 'deleted-since' });
    if (!outcome.replayed && comment.status === 'visible') markCommentsStale(slug);
    if (typeof entry.fields.draft === 'string') await forgetDraft(entry.fields.draft);
    if (comment.status === 'visible' && givesWay('live')) comment.later = true;
    if (entry.json) return answerJson({ comment }, { status: outcome.replayed ? 200 : 201 });
    return seeOther(ownAddress(entry.locale, slug, comment));
  };
  return writingDoor(request, open, {
    limit: COMMENT_BODY_BYTES,
    canWait: true,
    whenAway: (entry, refusal) => refuseWithWords(request, entry, refusal),
  });
}

async function turnAway(sending: Sending, refusal: Refusal): Promise<Response> {
  const { request, entry, viewer } = sending;
  const needsMember = refusal.code === 'signed-out' || refusal.code === 'not-joined';
  if (entry.json && !needsMember) return refuse(entry, refusal);
  if (refusalStatus[refusal.code] === 503) return refuseWithWords(request, entry, refusal);
  if (!hasWords(entry)) return refuse(entry, refusal);
  const kept = await keepWords(sending, refusal);
  if (!kept.ok) return refuseWithWords(request, entry, kept);
  if (entry.json) return refuse(entry, refusal, { draft: kept.token });
  const page = `/${entry.locale}/drafts/${kept.token}`;
  if (needsMember) return seeOther(stepTo(page, viewer, entry.locale));
  const about = new URLSearchParams();
  if (refusal.retryAfter) about.set('wait', String(refusal.retryAfter));
  if (refusal.words) about.set('words', refusal.words);
  return seeOther(about.size > 0 ? `${page}?${about}` : page);
}

/** Into the draft they came from, else into a new one. */
async function keepWords({ request, entry, slug }: Sending, { code }: Refusal) {
  const { fields } = entry;
  const draft = {
    slug,
    text: normaliseText(String(fields.text)),
    parentId: parseUuid(fields.parentId),
    // A key that has stored other words already would refuse these for ever.
    clientKey: (code !== 'key-reused' && parseUuid(fields.clientKey)) || randomUUID(),
    problem: code === 'signed-out' || code === 'not-joined' ? null : code,
  };
  const { draft: token } = fields;
  if (typeof token === 'string' && (await changeDraft(token, draft)))
    return { ok: true as const, token };
  const allowed = await draftsFromNetwork(request.headers);
  return allowed.ok ? keepDraft(draft) : allowed;
}
