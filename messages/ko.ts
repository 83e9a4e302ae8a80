import type { Catalogue } from './catalogue';
import { alerts } from './ko/alerts';
import { comments } from './ko/comments';
import { errors } from './ko/errors';
import { failure } from './ko/failure';
import { mail } from './ko/mail';
import { members } from './ko/members';
import { moderation } from './ko/moderation';
import { posts } from './ko/posts';
import { reactions } from './ko/reactions';
import { signIn } from './ko/sign-in';
import { site } from './ko/site';
import { switches } from './ko/switches';
import { writing } from './ko/writing';

export const ko: Catalogue = {
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
};
