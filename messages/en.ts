import { comments } from './en/comments';
import { errors } from './en/errors';
import { failure } from './en/failure';
import { mail } from './en/mail';
import { members } from './en/members';
import { moderation } from './en/moderation';
import { phrases } from './en/phrases';
import { posts } from './en/posts';
import { reactions } from './en/reactions';
import { signIn } from './en/sign-in';
import { site } from './en/site';
import { writing } from './en/writing';

export const en = {
  comments,
  errors,
  failure,
  mail,
  members,
  moderation,
  phrases,
  posts,
  reactions,
  signIn,
  site,
  writing,
} as const;
