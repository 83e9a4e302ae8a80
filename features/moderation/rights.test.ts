import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Role, roles } from '@/features/members/role';
import { refusalToList } from '@/features/phrases/policy';
import {
  refusalToHide,
  refusalToKeep,
  refusalToReport,
  refusalToRestore,
  type Subject,
} from './policy';

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

/** The table of SECURITY.md, as the policy has it. */
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
  const lines = [['may', 'of', ...roles], ['---', '---', ...roles.map(() => '---')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What is nobody's in particular. */
const others = [{ name: 'list, change and unlist', what: 'phrases', refusal: refusalToList }];

function othersTable(): string {
  const rows = others.map(({ name, what, refusal }) => {
    const cells = roles.map((role) => (refusal({ role, sanctions: [] }) === null ? 'yes' : '–'));
    return [name, what, ...cells];
  });
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

test('SECURITY.md says who may do what to whose comment, as the policy does', () => {
  const document = readFileSync('SECURITY.md', 'utf8')
    .replace(/ +\|/g, ' |')
    .replace(/-{3,}/g, '---');
  expect(document).toContain(`${rightsTable()}\n${othersTable()}`);
});
