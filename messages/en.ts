import { comments } from './en/comments';
import { errors } from './en/errors';
import { failure } from './en/failure';
import { posts } from './en/posts';
import { reactions } from './en/reactions';
import { site } from './en/site';

export const en = { comments, errors, failure, posts, reactions, site } as const;
