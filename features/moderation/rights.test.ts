import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Role, roles } from '@/features/members/role';
import { refusalToList } from '@/features/phrases/policy';
import {
  refusalToAnswer,
  refusalToLift,
  refusalToSanction,
  type Target,
} from '@/features/sanctions/policy';
import { maySwitch } from '@/features/switches/policy';
import {
  type Actor,
  refusalToHide,
  refusalToKeep,
  refusalToReport,
  refusalToRestore,
  type Subject,
} from './policy';

const now = new Date('2026-05-01');
const inForce = { imposedBy: 'another', endsAt: null, liftedAt: null };
const aboutMembers = [
  { name: 'sanction', refusal: refusalToSanction },
  {
    name: 'lift a sanction of',
    refusal: (actor: Actor, target: Target) => refusalToLift(actor, target, inForce, now),
  },
  {
    name: 'answer an appeal of',
    refusal: (actor: Actor, target: Target) => refusalToAnswer(actor, target, inForce, false),
  },
] as const;

const acts = [
  { name: 'report', refusal: refusalToReport, status: 'visible' },
  { name: 'hide', refusal: refusalToHide, status: 'visible' },
  { name: 'restore', refusal: refusalToRestore, status: 'hidden' },
  { name: 'keep what was reported', refusal: refusalToKeep, status: 'visible' },
] as const;

const subjects: { name: string; authorId: string; authorRole?: Role }[] = [
  { name: 'a fan’s', authorId: 'another', authorRole: 'fan' },
  { name: 'staff’s', authorId: 'another', authorRole: 'moderator' },
  { name: 'an owner’s', authorId: 'another', authorRole: 'owner' },
  { name: 'their own', authorId: 'me' },
];

/** The table of SECURITY.md, as the policies have it. */
function rightsTable(): string {
  const rows = acts.flatMap(({ name, refusal, status }) =>
    subjects.map(({ name: whose, authorId, authorRole }) => {
      const cells = roles.map((role) => {
        const subject: Subject = { authorId, authorRole: authorRole ?? role, status };
        return refusal({ id: 'me', role, sanctions: [] }, subject) === null ? 'yes' : '–';
      });
      return [name, whose, ...cells];
    }),
  );
  const switching = roles.map((role) => (maySwitch({ role, sanctions: [] }) ? 'yes' : '–'));
  const listing = roles.map((role) =>
    refusalToList({ role, sanctions: [] }) === null ? 'yes' : '–',
  );
  return tableOf('of', [
    ...rows,
    ['switch', 'a post', ...switching],
    ['list, change and unlist', 'phrases', ...listing],
  ]);
}

/** The other one, of what is decided about members. */
function memberRightsTable(): string {
  const targets = [...roles.map((role) => ({ name: `a ${role}`, role })), { name: 'themself' }];
  const rows = aboutMembers.flatMap(({ name, refusal }) =>
    targets.map((target) => {
      const cells = roles.map((role) => {
        const whom = 'role' in target ? { id: 'other', role: target.role } : { id: 'me', role };
        return refusal({ id: 'me', role, sanctions: [] }, whom) === null ? 'yes' : '–';
      });
      return [
        name,
        target.name.replace('a editor', 'an editor').replace('a owner', 'an owner'),
        ...cells,
      ];
    }),
  );
  return tableOf('whom', rows);
}

function tableOf(column: string, rows: string[][]): string {
  const lines = [['may', column, ...roles], ['---', '---', ...roles.map(() => '---')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const document = readFileSync('SECURITY.md', 'utf8')
  .replace(/ +\|/g, ' |')
  .replace(/-{3,}/g, '---');

test('SECURITY.md says who may do what to whose comment and to a post, as the policies do', () => {
  expect(document).toContain(rightsTable());
});

test('SECURITY.md says who may decide what about whom, as the policy does', () => {
  expect(document).toContain(memberRightsTable());
});
