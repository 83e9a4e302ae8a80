import { alerts } from './en/alerts';
import { comments } from './en/comments';
import { errors } from './en/errors';
import { failure } from './en/failure';
import { log } from './en/log';
import { mail } from './en/mail';
import { members } from './en/members';
import { moderation } from './en/moderation';
import { numbers } from './en/numbers';
import { phrases } from './en/phrases';
import { posts } from './en/posts';
import { reactions } from './en/reactions';
import { sanctions } from './en/sanctions';
import { signIn } from './en/sign-in';
import { site } from './en/site';
import { switches } from './en/switches';
import { transparency } from './en/transparency';
import { writing } from './en/writing';

export const en = {
  alerts,
  comments,
  errors,
  failure,
  log,
  mail,
  members,
  moderation,
  numbers,
  phrases,
  posts,
  reactions,
  sanctions,
  signIn,
  site,
  transparency,
  switches,
  writing,
} as const;
