import { comments } from './en/comments';
import { errors } from './en/errors';
import { reactions } from './en/reactions';
import { site } from './en/site';

export const en = { comments, errors, reactions, site } as const;
