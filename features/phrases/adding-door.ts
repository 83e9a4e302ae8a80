import 'server-only';
import { noteAtDesk } from '@/features/moderation/access';
import { memberDoor, stepTo } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import { withQuery } from '@/lib/http/with-query';
import { type Box, boxCookie, packBox } from './box';
import { addPhrases } from './commands';
import { type AddInput, addInput, problemOf } from './input';
import { judgeLines, readLines } from './lines';
import { refusalToList } from './policy';
import { type Preview, previewPhrases } from './preview';
import { currentPhrases } from './queries';

/**
 * Answers phrases that are to be listed, or only looked at. A form's sender comes back to the page
 * with `did`, and with `box` where lines are left or a preview is to be seen: those wait in a cookie.
 */
export function addingDoor(request: Request, act: 'add' | 'preview'): Promise<Response> {
  const enter = async (member: Member, entry: Entry) => {
    await noteAtDesk(member);
    const parsed = addInput.safeParse(entry.fields);
    if (!parsed.success) return refuse(entry, problemOf(parsed.error));
    const input = parsed.data;
    // Before anything is stored, because what is left of it has to fit as well.
    if (!entry.json && !packed(input, input.text)) return refuse(entry, { code: 'too-large' });
    if (act === 'preview') {
      const refusal = refusalToList(member);
      if (refusal) return refuse(entry, { code: refusal });
      const lines = readLines(input.text);
      if (lines.length === 0) return refuse(entry, { code: 'empty' });
      if (!entry.json) return backToBox(entry, input, input.text);
      const { kind, language } = input;
      return answerJson({ preview: shown(await previewPhrases(lines, kind, language)) });
    }
    const outcome = await addPhrases(member, input);
    if (!outcome.ok && outcome.code === 'phrase-hits') {
      if (!entry.json) return backToBox(entry, input, input.text);
      const { code, preview } = outcome;
      return refuse(entry, { code, limit: preview.hits }, { sure: preview.key });
    }
    if (!outcome.ok) return refuse(entry, outcome);
    const { added, entryId } = outcome;
    const left = outcome.left.join('\n');
    if (!entry.json) return backToBox(entry, input, left, entryId);
    const judged = judgeLines(readLines(left), input.language, await currentPhrases());
    const problems = judged.map(({ typed, problem }) => ({ line: typed, ...problem }));
    return answerJson({ entryId, added, left: problems });
  };
  return memberDoor(request, enter, {
    whenAway: (entry, refusal) => withBox(entry, (next) => refuse({ ...entry, next }, refusal)),
    whenSignedOut: (entry, _, viewer) =>
      withBox(entry, (next) => seeOther(stepTo(next, viewer, entry.locale))),
  });
}

/** Answers with the page to come back to, where what was typed into a form is still in its box. */
function withBox(entry: Entry, answer: (next: string) => Response): Response {
  const parsed = addInput.safeParse(entry.fields);
  const box = !entry.json && parsed.success ? packed(parsed.data, parsed.data.text) : null;
  if (!box) return answer(entry.next);
  const response = answer(`${withQuery(entry.next, { box: '1' })}#add-said`);
  response.headers.append('set-cookie', boxCookie(box));
  return response;
}

function packed({ kind, language }: AddInput, text: string): string | null {
  return packBox({ text: text.replaceAll('\r\n', '\n'), kind, language } satisfies Box);
}

function backToBox(entry: Entry, input: AddInput, text: string, did?: string | null): Response {
  const path = withQuery(entry.next, { did, box: text ? '1' : null });
  const response = seeOther(text ? `${path}#add-said` : path);
  response.headers.append('set-cookie', boxCookie(text ? packed(input, text) : null));
  return response;
}

function shown({ key, hits, read, examples }: Preview) {
  return {
    sure: key,
    hits,
    read,
    examples: examples.map(({ id, text, matches }) => ({
      id,
      text,
      found: matches.map(({ start, end }) => [start, end]),
    })),
  };
}
