import { comments } from './en/comments';
import { errors } from './en/errors';
import { failure } from './en/failure';
import { moderation } from './en/moderation';
import { posts } from './en/posts';
import { reactions } from './en/reactions';
import { site } from './en/site';

export const en = { comments, errors, failure, moderation, posts, reactions, site } as const;
