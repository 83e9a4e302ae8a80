import type { Catalogue } from './catalogue';
import { comments } from './ko/comments';
import { errors } from './ko/errors';
import { failure } from './ko/failure';
import { mail } from './ko/mail';
import { members } from './ko/members';
import { moderation } from './ko/moderation';
import { phrases } from './ko/phrases';
import { posts } from './ko/posts';
import { reactions } from './ko/reactions';
import { signIn } from './ko/sign-in';
import { site } from './ko/site';
import { writing } from './ko/writing';

export const ko: Catalogue = {
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
};
