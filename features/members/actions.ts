'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { nextPage } from '@/features/session/next-page';
import { getViewer, hasJoined } from '@/features/session/viewer';
import { format } from '@/lib/i18n/format';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { parseUuid } from '@/lib/uuid';
import { messagesIn } from '@/messages/messages';
import { waitText } from '@/messages/refusal-text';
import { joinMember, renameMember } from './commands/names';
import { giveRole } from './commands/roles';
import type { JoinState, RenameState, RoleState } from './form-state';
import { nameChanges } from './limits';
import { roles } from './role';

/** Whoever is signed in and has no name here yet takes one. */
export async function joinAction(_: JoinState, form: FormData): Promise<JoinState> {
  const values = { displayName: textOf(form, 'displayName'), handle: textOf(form, 'handle') };
  const locale = localeOf(form);
  const viewer = await getViewer();
  const refusal = await refusalOf(viewer?.id, locale);
  if (!viewer || refusal) return { values, problems: {}, refusal };
  const outcome = await joinMember(viewer.id, { ...values, locale });
  if (!outcome.ok) return { values, problems: outcome.problems };
  // Typed routes can't know a page that was asked for at run time; nextPage has checked it.
  redirect(nextPage(textOf(form, 'next'), locale) as Route);
}

/** A member changes their own display name. */
export async function renameAction(_: RenameState, form: FormData): Promise<RenameState> {
  const displayName = textOf(form, 'displayName');
  const viewer = await getViewer();
  const member = hasJoined(viewer) ? viewer : null;
  const refusal = await refusalOf(member?.id, localeOf(form));
  if (!member || refusal) return { displayName, refusal, saved: false };
  const outcome = await renameMember(member.id, displayName);
  if (!outcome.ok) return { displayName, problem: outcome.code, saved: false };
  return { displayName: outcome.displayName, saved: true };
}

/** An owner gives a member a role. */
export async function giveRoleAction(_: RoleState, form: FormData): Promise<RoleState> {
  const locale = localeOf(form);
  const { members } = messagesIn(locale);
  const refuse = (code: keyof typeof members.roleProblems) => ({
    ok: false,
    text: members.roleProblems[code],
  });
  const viewer = await getViewer();
  if (!hasJoined(viewer)) return { ok: false, text: members.formSignedOut };
  const memberId = parseUuid(form.get('memberId'));
  const role = roles.find((name) => name === form.get('role'));
  if (!memberId || !role) return refuse('malformed');
  const outcome = await giveRole(viewer, memberId, role);
  if (!outcome.ok) return refuse(outcome.code);
  refresh();
  const sentence = outcome.changed ? members.roleGiven : members.roleSame;
  return {
    ok: true,
    text: format(sentence, { name: outcome.displayName, role: members.roles[role] }),
  };
}

/** The sentence for whoever is not signed in, or comes too often; undefined for everybody else. */
async function refusalOf(viewerId: string | undefined, locale: Locale) {
  const { members, errors } = messagesIn(locale);
  if (!viewerId) return members.formSignedOut;
  const allowed = await nameChanges(viewerId);
  if (allowed.ok) return undefined;
  const wait = waitText(allowed.retryAfter ?? 1, errors, locale);
  return format(members.formTooOften, { wait });
}

function localeOf(form: FormData): Locale {
  const lang = textOf(form, 'lang');
  return isLocale(lang) ? lang : defaultLocale;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
