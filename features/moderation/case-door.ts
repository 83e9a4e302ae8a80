import 'server-only';
import { uuidv7 } from 'uuidv7';
import { expireComments } from '@/features/comments/tags';
import { memberDoor } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import { withQuery } from '@/lib/http/with-query';
import { parseUuid } from '@/lib/uuid';
import { noteAtDesk } from './access';
import { claimCase } from './commands/claiming';
import { decideCase } from './commands/deciding';
import { undoBatch } from './commands/undoing';
import { chosenCases, decideInput, MOST_CHOSEN, problemOf, takesOver } from './input';
import type { DecideRefusal } from './outcomes';
import { keepingNotes, refuseAct, refuseOutcome } from './refuse-act';

/** The way in of any act of the desk, which notes that a moderator is at it. */
function deskDoor(request: Request, act: (member: Member, entry: Entry) => Promise<Response>) {
  const enter = async (member: Member, entry: Entry) => {
    await noteAtDesk(member);
    return act(member, entry);
  };
  return memberDoor(request, enter, keepingNotes(request));
}

/**
 * The way in of what a moderator does with a case: `publish` or `hide` decides about all in it, and
 * `claim` says that they look at it. A form's sender comes back with `batch`, by which it can be taken
 * back.
 */
export function caseDoor(request: Request, id: string | null, act: string): Promise<Response> {
  return deskDoor(request, async (member, entry) => {
    if (!id) return refuse(entry, { code: 'not-found' });
    if (act === 'claim') return claim(request, member, entry, id);
    const parsed = decideInput.safeParse({ ...entry.fields, verdict: act });
    if (!parsed.success) return refuseAct(request, entry, problemOf(parsed.error));
    const outcome = await decideCase(member, id, parsed.data);
    if (!outcome.ok) return refuseOutcome(request, entry, outcome);
    await expireComments(...outcome.slugs);
    return done(entry, outcome.batchId, outcome.decided);
  });
}

async function claim(
  request: Request,
  member: Member,
  entry: Entry,
  id: string,
): Promise<Response> {
  const outcome = await claimCase(member, id, takesOver(entry.fields));
  if (!outcome.ok) return refuseOutcome(request, entry, outcome);
  return entry.json ? answerJson({}) : seeOther(entry.next);
}

/**
 * One decision about many cases, which one press takes back: fields named `case-` and an id hold the
 * comment and the revision that were read. Those that cannot be decided are passed over; why the
 * first of them is told in `some`. At most fifty.
 */
export function manyCasesDoor(request: Request): Promise<Response> {
  return deskDoor(request, async (member, entry) => {
    const chosen = chosenCases(entry.fields);
    if (chosen.length === 0) return refuse(entry, { code: 'nothing-chosen' });
    if (chosen.length > MOST_CHOSEN) return refuse(entry, { code: 'too-many', limit: MOST_CHOSEN });
    const batchId = uuidv7();
    const changed = new Set<string>();
    let decided = 0;
    let refused: DecideRefusal | null = null;
    // One after the other: each locks comments of its own, and fifty at once would want fifty
    // connections.
    try {
      for (const { id, ...read } of chosen) {
        const parsed = decideInput.safeParse({ ...entry.fields, ...read });
        if (!parsed.success) return refuseAct(request, entry, problemOf(parsed.error));
        const outcome = await decideCase(member, id, parsed.data, batchId);
        if (outcome.ok) {
          decided += outcome.decided;
          for (const slug of outcome.slugs) changed.add(slug);
        } else refused ??= outcome;
      }
    } finally {
      // Also where the database fails in the middle: what was decided until then is decided.
      await expireComments(...changed);
    }
    if (decided === 0 && refused) return refuseOutcome(request, entry, refused);
    return done(entry, batchId, decided, refused?.code);
  });
}

/** The way in of taking back all that one act decided. */
export function undoDoor(request: Request, batch: string): Promise<Response> {
  return deskDoor(request, async (member, entry) => {
    const batchId = parseUuid(batch);
    if (!batchId) return refuse(entry, { code: 'not-found' });
    const outcome = await undoBatch(member, batchId);
    if (!outcome.ok) return refuseOutcome(request, entry, outcome);
    await expireComments(...outcome.slugs);
    return done(entry, batchId, outcome.undone);
  });
}

function done(entry: Entry, batchId: string, decided: number, some?: string): Response {
  if (entry.json) return answerJson({ batchId, decided, some });
  return seeOther(withQuery(entry.next, { batch: batchId, ...(some && { some }) }));
}
