import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusesWriting } from '@/features/comments/policy';
import { refusesGivingRole } from '@/features/members/policy';
import { type Role, roles } from '@/features/members/role';
import { refusalToList } from '@/features/phrases/policy';
import { refusesReacting } from '@/features/reactions/policy';
import {
  isUnread,
  refusalToAnswer,
  refusalToAppeal,
  refusalToLift,
  refusalToSanction,
  type Target,
} from '@/features/sanctions/policy';
import { maySwitch } from '@/features/switches/policy';
import {
  type Actor,
  mayModerate,
  refusalToDecide,
  refusalToHide,
  refusalToKeep,
  refusalToReport,
  refusalToRestore,
  type Subject,
} from './policy';

const now = new Date('2026-05-01');
const inForce = { imposedBy: 'another', endsAt: null, liftedAt: null };
const warning = { kind: 'warn', acknowledgedAt: null, liftedAt: null } as const;

type Refusal = string | null;

const judging: {
  name: string;
  status: Subject['status'];
  refusal: (actor: Actor, subject: Subject) => Refusal;
}[] = [
  { name: 'report', status: 'visible', refusal: refusalToReport },
  { name: 'hide', status: 'visible', refusal: refusalToHide },
  { name: 'restore', status: 'hidden', refusal: refusalToRestore },
  { name: 'keep what was reported', status: 'visible', refusal: refusalToKeep },
  {
    name: 'publish what is held',
    status: 'held',
    refusal: (actor, subject) => refusalToDecide(actor, subject, 'publish'),
  },
  {
    name: 'hide what is held',
    status: 'held',
    refusal: (actor, subject) => refusalToDecide(actor, subject, 'hide'),
  },
];

const whose: { name: string; authorId: string; authorRole?: Role }[] = [
  { name: 'a fan’s', authorId: 'another', authorRole: 'fan' },
  { name: 'staff’s', authorId: 'another', authorRole: 'moderator' },
  { name: 'an owner’s', authorId: 'another', authorRole: 'owner' },
  { name: 'their own', authorId: 'me' },
];

const isRefused = (may: boolean): Refusal => (may ? null : 'not-allowed');
const authorOf = (role: Role) => ({ id: 'me', role, joinedAt: now, sanctions: [] });
const byModerators = (actor: Actor) => isRefused(mayModerate(actor));

const deskwork: [act: string, what: string, refusal: (actor: Actor) => Refusal][] = [
  ['write', 'congratulations', ({ role }) => refusesWriting(authorOf(role))],
  ['react', 'to posts and congratulations', ({ role }) => refusesReacting(authorOf(role))],
  ['acknowledge', 'a warning of their own', () => isRefused(isUnread(warning))],
  ['appeal against', 'a sanction of their own', () => refusalToAppeal(inForce, false, now)],
  ['read', 'the queue', byModerators],
  ['claim', 'a case', byModerators],
  ['take back', 'a decision of their own', byModerators],
  ['read and filter', 'the log', byModerators],
  ['download', 'the log as a file', byModerators],
  ['read', 'the numbers', byModerators],
  ['read', 'the record of a member', byModerators],
  ['switch', 'a post', (actor) => isRefused(maySwitch(actor))],
  ['list, change and unlist', 'phrases', refusalToList],
  ['give and take', 'a role', (actor) => refusesGivingRole(actor, known, 'moderator', 2)],
];
const known = { id: 'another', role: 'fan', joined: true } as const;

const aboutMembers: { name: string; refusal: (actor: Actor, target: Target) => Refusal }[] = [
  { name: 'sanction', refusal: refusalToSanction },
  {
    name: 'lift a sanction of',
    refusal: (actor, target) => refusalToLift(actor, target, inForce, now),
  },
  {
    name: 'answer an appeal of',
    refusal: (actor, target) => refusalToAnswer(actor, target, inForce, false),
  },
];

const targets: { name: string; role?: Role }[] = [
  { name: 'a fan', role: 'fan' },
  { name: 'a moderator', role: 'moderator' },
  { name: 'an editor', role: 'editor' },
  { name: 'an owner', role: 'owner' },
  { name: 'themself' },
];

/** The tables of SECURITY.md by the names that they stand between there. */
const tables = {
  judging: tableOf(
    'of',
    judging.flatMap(({ name, status, refusal }) =>
      whose.map(({ name: of, authorId, authorRole }) => [
        name,
        of,
        ...cellsOf((actor) =>
          refusal(actor, { authorId, authorRole: authorRole ?? actor.role, status }),
        ),
      ]),
    ),
  ),
  deskwork: tableOf(
    'what',
    deskwork.map(([act, what, refusal]) => [act, what, ...cellsOf(refusal)]),
  ),
  members: tableOf(
    'whom',
    aboutMembers.flatMap(({ name, refusal }) =>
      targets.map(({ name: whom, role }) => [
        name,
        whom,
        ...cellsOf((actor) => refusal(actor, role ? { id: 'another', role } : actor)),
      ]),
    ),
  ),
};

/** For each role whether one who is under no sanction may. */
function cellsOf(refusal: (actor: Actor) => Refusal): string[] {
  return roles.map((role) => (refusal({ id: 'me', role, sanctions: [] }) === null ? 'yes' : '–'));
}

function tableOf(column: string, rows: string[][]): string {
  const all = [['may', column, ...roles], ...rows];
  const widths = all[0]?.map((_, nth) => Math.max(3, ...all.map((row) => row[nth]?.length ?? 0)));
  const line = (cells: string[], filler = ' ') =>
    `| ${cells.map((cell, nth) => cell.padEnd(widths?.[nth] ?? 0, filler)).join(' | ')} |`;
  const [head = [], ...body] = all;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [line(head), rule, ...body.map((cells) => line(cells))].join('\n');
}

test('SECURITY.md says who may do what as the policies do; -u writes it', async () => {
  const document = readFileSync('SECURITY.md', 'utf8');
  const names = Object.keys(tables);
  expect(names.filter((name) => !document.includes(`<!-- ${name} -->`))).toEqual([]);
  const generated = document.replace(
    /<!-- (\w+) -->.*?<!-- \/\1 -->/gs,
    (_, name: keyof typeof tables) => `<!-- ${name} -->\n\n${tables[name]}\n\n<!-- /${name} -->`,
  );
  await expect(generated).toMatchFileSnapshot('../../SECURITY.md');
});
