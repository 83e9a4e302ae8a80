import type { ReactionCounts } from '@/features/reactions/kinds';
import { type LinkPart, linkParts } from '@/lib/text/links';
import type { CommentAuthor, CommentDto } from './dto';

/** A visible comment as JSON: what a script adds to a page that was made before it was written. */
export type PublicComment = {
  id: string;
  author: CommentAuthor | null;
  parts: LinkPart[];
  language: string;
  /** ISO 8601. */
  createdAt: string;
  edited: boolean;
  revision: number;
  reactions: ReactionCounts;
};

export function toPublic(dto: CommentDto): PublicComment {
  const { id, author, language, revision, reactions } = dto;
  return {
    id,
    author,
    parts: linkParts(dto.text ?? ''),
    language,
    createdAt: dto.createdAt.toISOString(),
    edited: dto.editedAt !== null,
    revision,
    reactions,
  };
}
