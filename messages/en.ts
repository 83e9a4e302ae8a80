import { alerts } from './en/alerts';
import { comments } from './en/comments';
import { errors } from './en/errors';
import { failure } from './en/failure';
import { mail } from './en/mail';
import { members } from './en/members';
import { moderation } from './en/moderation';
import { posts } from './en/posts';
import { reactions } from './en/reactions';
import { signIn } from './en/sign-in';
import { site } from './en/site';
import { switches } from './en/switches';
import { writing } from './en/writing';

export const en = {
  alerts,
  comments,
  errors,
  failure,
  mail,
  members,
  moderation,
  posts,
  reactions,
  signIn,
  site,
  switches,
  writing,
} as const;
