import type { OwnComment } from '@/features/comments/own';
import type { Role } from '@/features/members/role';
import type { ReactionKind } from '@/features/reactions/kinds';

/** What `GET /api/viewer?post=…` adds to a page that is the same for everybody. */
export type Overlay = {
  viewer: {
    handle: string | null;
    displayName: string | null;
    plainName: string | null;
    role: Role;
    /** May hide and restore. */
    moderates: boolean;
    /** Why this member may only read for now; null when they may write. */
    refusal: 'banned' | 'muted' | 'warning-unread' | null;
  };
  /** The viewer's reactions: of the post itself under `post`, of comments under their ids. */
  reactions: Record<string, ReactionKind[]>;
  /** The viewer's own recent, held and hidden comments on the post, newest first. */
  own: OwnComment[];
};
