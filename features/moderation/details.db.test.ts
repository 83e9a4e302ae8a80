import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { caseComment, moderationCase, moderationEntry, sanction } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import { giveRole } from '@/features/members/commands/roles';
import { addPhrases, changePhrase, removePhrase } from '@/features/phrases/commands';
import { addStarterList } from '@/features/phrases/commands/starting';
import { undoPhraseAct } from '@/features/phrases/commands/undo';
import { readPhraseDetails } from '@/features/phrases/log-details';
import { expireMatcher } from '@/features/phrases/queries';
import { acknowledgeWarning, imposeSanction, liftSanction } from '@/features/sanctions/commands';
import { answerAppeal, fileAppeal } from '@/features/sanctions/commands/appealing';
import { hideRecent } from '@/features/sanctions/commands/recent';
import { type SanctionKind, sanctionKinds, termsOf } from '@/features/sanctions/terms';
import type { Member } from '@/features/session/viewer';
import { switchPost } from '@/features/switches/commands';
import { openToAll, type PostSwitch } from '@/features/switches/policy';
import { messagesIn } from '@/messages/messages';
import { setStage, stageComment } from '@/scripts/testing/scene';
import { actAs, newFans, newPost, sent, under } from '@/scripts/testing/stage';
import { dismissReports, hideComment, reopenReports, restoreComment } from './commands';
import { decideCase } from './commands/deciding';
import { reportComment } from './commands/reporting';
import { undoBatch } from './commands/undoing';
import { factsOf } from './details';
import { type ModerationAction, moderationActions } from './log';

let moderator: Member;
let owner: Member;
let postId: string;

/** What a command answered, where it did what was asked. */
function done<Outcome extends { ok: boolean }>(outcome: Outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<Outcome, { ok: true }>;
}

async function newFan(): Promise<Member> {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan came');
  return fan;
}

/** Every choice there is for a sanction, each on a fan of its own. */
async function sanctionAll() {
  for (const kind of sanctionKinds)
    for (const term of kind === 'warn' ? [null] : termsOf(kind)) await impose(kind, term);
}

async function impose(kind: SanctionKind, term: ReturnType<typeof termsOf>[number] | null) {
  const fan = await newFan();
  const memberId = fan.id;
  const until = new Date(Date.now() + 86_400_000);
  const input = {
    memberId,
    kind,
    term,
    until,
    reason: 'spam',
    note: null,
    commentId: null,
  } as const;
  done(await imposeSanction(moderator, input));
  const [row] = await db().select().from(sanction).where(eq(sanction.memberId, memberId));
  if (!row) throw new Error('Nothing was imposed');
  return { fan, memberId, sanctionId: row.id };
}

async function answerAll() {
  for (const kind of sanctionKinds) {
    const { memberId, sanctionId } = await impose(kind, kind === 'warn' ? null : 'day');
    done(await fileAppeal(memberId, { sanctionId, text: '오해예요' }));
    done(await answerAppeal(owner, { sanctionId, text: '그대로예요', outcome: 'upheld' }));
    done(await liftSanction(moderator, sanctionId));
  }
  const over = await impose('mute', 'day');
  done(await fileAppeal(over.memberId, { sanctionId: over.sanctionId, text: '오해예요' }));
  await db()
    .update(sanction)
    .set({ startsAt: sql`now() - interval '2 days'`, endsAt: sql`now() - interval '1 day'` })
    .where(eq(sanction.id, over.sanctionId));
  const late = { sanctionId: over.sanctionId, text: '늦었어요', outcome: 'lifted' } as const;
  done(await answerAppeal(owner, late));
  const { fan, sanctionId } = await impose('warn', null);
  done(await acknowledgeWarning(fan, sanctionId));
}

async function hideAll() {
  const author = await newFan();
  const slug = await newPost();
  done(await postComment(author, slug, sent('하나')));
  const memberId = author.id;
  const ban = { memberId, kind: 'ban', term: 'week', until: null, commentId: null } as const;
  done(await imposeSanction(moderator, { ...ban, reason: 'spam', note: null }));
  done(await hideRecent(moderator, memberId));
}

async function caseOf(commentId: string): Promise<string> {
  const [row] = await db()
    .select({ id: moderationCase.id })
    .from(caseComment)
    .innerJoin(moderationCase, eq(moderationCase.id, caseComment.caseId))
    .where(eq(caseComment.commentId, commentId))
    .orderBy(desc(moderationCase.id));
  if (!row) throw new Error('There is no case');
  return row.id;
}

async function decideAll() {
  for (const verdict of ['publish', 'hide'] as const) {
    const slug = await newPost();
    const held = await postComment(
      under(await newFan(), 'hold'),
      slug,
      sent('광고 https://a.example'),
    );
    const { id: commentId, revision } = done(held).comment;
    const asked = { commentId, revision, note: null, takeOver: false };
    const input =
      verdict === 'hide'
        ? { ...asked, verdict, reason: 'spam' as const }
        : { ...asked, verdict, reason: null };
    const { batchId } = done(await decideCase(moderator, await caseOf(commentId), input));
    done(await undoBatch(moderator, batchId));
  }
}

async function reportAndDecide() {
  const seen = { revision: 1, reason: 'spam', note: null } as const;
  const commentId = await stageComment(postId, 'newfan');
  done(await reportComment(await newFan(), { commentId, ...seen }));
  const { entryId } = done(await dismissReports(moderator, { commentId, revision: 1 }));
  done(await reopenReports(moderator, { commentId, entryId }));
  const hidden = done(await hideComment(moderator, { commentId, ...seen }));
  const again = { commentId, revision: 1, entryId: hidden.entryId };
  done(await restoreComment(moderator, again));
}

async function listAll() {
  for (const kind of ['refuse', 'hold', 'allow'] as const) {
    const input = { text: `낱말${kind.length}${kind}`, kind, language: 'ko', sure: null };
    done(await addPhrases(moderator, input));
  }
  const { entryId } = done(await addStarterList(moderator, { list: 'ko' }));
  const [line] = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.id, entryId ?? ''));
  const phraseId = readPhraseDetails(line?.details)?.phrases[0]?.id ?? '';
  done(await changePhrase(moderator, { phraseId, kind: 'allow', language: null }));
  const removed = done(await removePhrase(moderator, { phraseId }));
  done(await undoPhraseAct(moderator, { entryId: removed.entryId ?? '' }));
}

async function refuseOne() {
  const text = '나쁜낱말';
  done(await addPhrases(moderator, { text, kind: 'refuse', language: null, sure: null }));
  await expireMatcher();
  const refused = await postComment(await newFan(), await newPost(), sent(`${text} 이다`));
  expect(refused).toMatchObject({ ok: false, code: 'phrase' });
}

async function switchAll() {
  const endsAt = new Date(Date.now() + 3_600_000);
  const states: PostSwitch[] = [
    { ...openToAll, mode: 'slow', slowSeconds: 60, endsAt },
    { ...openToAll, mode: 'hold', minimumAgeHours: 24 },
    { ...openToAll, mode: 'closed', message: '곧 만나요' },
    { ...openToAll, whenUnchecked: 'hold' },
  ];
  for (const wanted of states)
    done(await switchPost(moderator, { slug: await newPost(), wanted, changedAt: null }));
}

beforeAll(async () => {
  ({ postId } = await setStage());
  [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
  await sanctionAll();
  await answerAll();
  await hideAll();
  await decideAll();
  await reportAndDecide();
  await switchAll();
  await refuseOne();
  await listAll();
  done(await giveRole(owner, castIds.knownfan, 'editor'));
}, 60_000);

const linesOf = (action: ModerationAction) =>
  db().select().from(moderationEntry).where(eq(moderationEntry.action, action));

test.each(moderationActions)('all that %s writes has words', async (action) => {
  const lines = await linesOf(action);
  expect(lines).not.toEqual([]);
  const names = new Set<string>(Object.values(messagesIn('ko').log.details));
  for (const { details } of lines)
    for (const { name, value } of factsOf(details, 'ko', messagesIn('ko').log)) {
      expect(name.split(': ').filter((word) => !names.has(word))).toEqual([]);
      // Our own words are Korean; what stands in Latin letters is a key or a code, or a phrase.
      if (name !== '표현') expect(value.replace('UTC', '')).not.toMatch(/[a-z]/i);
      else expect(value).not.toMatch(/[0-9a-f]{8}-|[{}]/);
    }
});
