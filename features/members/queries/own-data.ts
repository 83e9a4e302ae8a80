import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment, commentRevision } from '@/db/schema/comments';
import { account, member, session } from '@/db/schema/members';
import { appeal, commentDecision, report, sanction } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { commentReaction, postReaction } from '@/db/schema/reactions';

/**
 * Everything that is kept about a member, for themselves: hidden and deleted comments too, and no
 * secret that would sign anybody in. Null for one who has left.
 */
export async function gatherOwnData(memberId: string) {
  const profile = await findProfile(memberId);
  if (!profile) return null;
  const [waysToSignIn, sessions, comments, decisions, reactions, reports, sanctions] =
    await Promise.all([
      db()
        .select({ provider: account.provider, accountId: account.providerAccountId })
        .from(account)
        .where(eq(account.userId, memberId)),
      db()
        .select({
          userAgent: session.userAgent,
          createdAt: session.createdAt,
          expiresAt: session.expires,
        })
        .from(session)
        .where(eq(session.userId, memberId))
        .orderBy(asc(session.createdAt)),
      findComments(memberId),
      findDecisions(memberId),
      findReactions(memberId),
      db()
        .select({
          commentId: report.commentId,
          reason: report.reason,
          note: report.note,
          createdAt: report.createdAt,
        })
        .from(report)
        .where(eq(report.reporterId, memberId))
        .orderBy(asc(report.id)),
      db()
        .select({
          kind: sanction.kind,
          reason: sanction.reason,
          startsAt: sanction.startsAt,
          endsAt: sanction.endsAt,
          liftedAt: sanction.liftedAt,
          acknowledgedAt: sanction.acknowledgedAt,
          commentId: sanction.commentId,
          appeal: {
            text: appeal.text,
            createdAt: appeal.createdAt,
            outcome: appeal.outcome,
            answer: appeal.answer,
            decidedAt: appeal.decidedAt,
          },
        })
        .from(sanction)
        .leftJoin(appeal, eq(appeal.sanctionId, sanction.id))
        .where(eq(sanction.memberId, memberId))
        .orderBy(asc(sanction.id)),
    ]);
  return { profile, waysToSignIn, sessions, comments, decisions, reactions, reports, sanctions };
}

async function findProfile(memberId: string) {
  const [profile] = await db()
    .select({
      id: member.id,
      email: member.email,
      emailVerifiedAt: member.emailVerified,
      nameFromProvider: member.name,
      role: member.role,
      handle: member.handle,
      displayName: member.displayName,
      plainName: member.plainName,
      locale: member.locale,
      createdAt: member.createdAt,
      joinedAt: member.joinedAt,
    })
    .from(member)
    .where(eq(member.id, memberId));
  return profile ?? null;
}

async function findComments(memberId: string) {
  const [comments, revisions] = await Promise.all([
    db()
      .select({
        id: comment.id,
        post: post.slug,
        inReplyTo: comment.parentId,
        text: comment.text,
        language: comment.language,
        status: comment.status,
        createdAt: comment.createdAt,
        editedAt: comment.editedAt,
      })
      .from(comment)
      .innerJoin(post, eq(post.id, comment.postId))
      .where(eq(comment.authorId, memberId))
      .orderBy(asc(comment.id)),
    db()
      .select({
        commentId: commentRevision.commentId,
        text: commentRevision.text,
        createdAt: commentRevision.createdAt,
      })
      .from(commentRevision)
      .innerJoin(comment, eq(comment.id, commentRevision.commentId))
      .where(eq(comment.authorId, memberId))
      .orderBy(asc(commentRevision.revision)),
  ]);
  const earlier = Map.groupBy(revisions, ({ commentId }) => commentId);
  return comments.map((each) => ({
    ...each,
    earlierTexts: (earlier.get(each.id) ?? []).map(({ text, createdAt }) => ({ text, createdAt })),
  }));
}

/** What was held or refused, and why; `text` is that of what was refused. */
async function findDecisions(memberId: string) {
  return db()
    .select({
      post: post.slug,
      commentId: commentDecision.commentId,
      verdict: commentDecision.verdict,
      // As the log has them: which phrases are listed is no fan's data.
      reasons: sql<string[]>`(select json_agg(remark ->> 'code')
        from jsonb_array_elements(${commentDecision.reasons}) remark)`,
      text: commentDecision.text,
      createdAt: commentDecision.createdAt,
    })
    .from(commentDecision)
    .innerJoin(post, eq(post.id, commentDecision.postId))
    .where(eq(commentDecision.authorId, memberId))
    .orderBy(asc(commentDecision.id));
}

async function findReactions(memberId: string) {
  const [posts, comments] = await Promise.all([
    db()
      .select({ post: post.slug, kind: postReaction.kind, createdAt: postReaction.createdAt })
      .from(postReaction)
      .innerJoin(post, eq(post.id, postReaction.postId))
      .where(eq(postReaction.memberId, memberId))
      .orderBy(asc(postReaction.createdAt)),
    db()
      .select({
        commentId: commentReaction.commentId,
        kind: commentReaction.kind,
        createdAt: commentReaction.createdAt,
      })
      .from(commentReaction)
      .where(eq(commentReaction.memberId, memberId))
      .orderBy(asc(commentReaction.createdAt)),
  ]);
  return { posts, comments };
}
