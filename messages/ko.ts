import type { Catalogue } from './catalogue';
import { comments } from './ko/comments';
import { errors } from './ko/errors';
import { failure } from './ko/failure';
import { moderation } from './ko/moderation';
import { posts } from './ko/posts';
import { reactions } from './ko/reactions';
import { site } from './ko/site';

export const ko: Catalogue = { comments, errors, failure, moderation, posts, reactions, site };
