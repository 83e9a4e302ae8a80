import type { Catalogue } from './catalogue';
import { alerts } from './ko/alerts';
import { comments } from './ko/comments';
import { errors } from './ko/errors';
import { failure } from './ko/failure';
import { log } from './ko/log';
import { mail } from './ko/mail';
import { members } from './ko/members';
import { moderation } from './ko/moderation';
import { numbers } from './ko/numbers';
import { phrases } from './ko/phrases';
import { posts } from './ko/posts';
import { reactions } from './ko/reactions';
import { sanctions } from './ko/sanctions';
import { signIn } from './ko/sign-in';
import { site } from './ko/site';
import { switches } from './ko/switches';
import { transparency } from './ko/transparency';
import { writing } from './ko/writing';

export const ko: Catalogue = {
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
};
