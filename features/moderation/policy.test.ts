import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/features/members/role';
import {
  type Actor,
  type CommentState,
  mayModerate,
  outranks,
  refusalToHide,
  refusalToKeep,
  refusalToReport,
  refusalToRestore,
  type Subject,
} from './policy';

type Sanction = Actor['sanctions'][number]['kind'];

const actor = (role: Role, ...kinds: Sanction[]): Actor => ({
  id: 'me',
  role,
  sanctions: kinds.map((kind) => ({ kind })),
});
const by = (
  role: Role | 'me' | 'nobody',
  status: CommentState,
  own: Role = 'moderator',
): Subject =>
  role === 'me'
    ? { authorId: 'me', authorRole: own, status }
    : role === 'nobody'
      ? { authorId: null, authorRole: null, status }
      : { authorId: 'other', authorRole: role, status };

describe('who may moderate', () => {
  test.each<[Role, boolean]>([
    ['fan', false],
    ['moderator', true],
    ['editor', false],
    ['owner', true],
  ])('%s: %s', (role, may) => {
    expect(mayModerate(actor(role))).toBe(may);
  });

  test.each<[Sanction, boolean]>([
    ['warn', true],
    ['mute', false],
    ['hold', false],
    ['ban', false],
  ])('a moderator under a %s: %s', (kind, may) => {
    expect(mayModerate(actor('moderator', kind))).toBe(may);
  });

  test('a visitor may not', () => {
    expect(mayModerate(null)).toBe(false);
  });
});

test.each<[Role, Role[]]>([
  ['fan', []],
  ['moderator', ['fan']],
  ['editor', ['fan']],
  ['owner', ['fan', 'moderator', 'editor']],
])('%s outranks %j', (role, below) => {
  expect(roles.filter((other) => outranks(role, other))).toEqual(below);
});

type Row = [Role, Parameters<typeof by>[0], CommentState, string | null];

describe('hiding a comment', () => {
  test.each<Row>([
    ['fan', 'fan', 'visible', 'not-allowed'],
    ['fan', 'fan', 'hidden', 'not-allowed'],
    ['fan', 'me', 'visible', 'not-allowed'],
    ['editor', 'fan', 'visible', 'not-allowed'],
    ['moderator', 'fan', 'visible', null],
    ['moderator', 'fan', 'held', null],
    ['moderator', 'fan', 'hidden', 'already-hidden'],
    ['moderator', 'fan', 'deleted', 'comment-deleted'],
    ['moderator', 'moderator', 'visible', null],
    ['moderator', 'editor', 'visible', null],
    ['moderator', 'owner', 'visible', 'higher-role'],
    ['moderator', 'owner', 'hidden', 'higher-role'],
    ['moderator', 'nobody', 'visible', null],
    ['moderator', 'me', 'visible', 'own-comment'],
    ['moderator', 'me', 'hidden', 'own-comment'],
    ['owner', 'moderator', 'visible', null],
    ['owner', 'owner', 'visible', null],
    ['owner', 'me', 'visible', 'own-comment'],
  ])('%s, a comment by %s that is %s: %s', (role, author, status, refusal) => {
    expect(refusalToHide(actor(role), by(author, status))).toBe(refusal);
  });

  test('a banned moderator is refused', () => {
    expect(refusalToHide(actor('moderator', 'ban'), by('fan', 'visible'))).toBe('not-allowed');
  });
});

describe('restoring a comment', () => {
  test.each<Row>([
    ['fan', 'fan', 'hidden', 'not-allowed'],
    ['fan', 'me', 'hidden', 'not-allowed'],
    ['editor', 'fan', 'hidden', 'not-allowed'],
    ['moderator', 'fan', 'hidden', null],
    ['moderator', 'fan', 'visible', 'not-hidden'],
    ['moderator', 'fan', 'held', 'not-hidden'],
    ['moderator', 'fan', 'deleted', 'comment-deleted'],
    ['moderator', 'editor', 'hidden', null],
    ['moderator', 'owner', 'hidden', 'higher-role'],
    ['moderator', 'me', 'hidden', 'own-comment'],
    ['owner', 'owner', 'hidden', null],
  ])('%s, a comment by %s that is %s: %s', (role, author, status, refusal) => {
    expect(refusalToRestore(actor(role), by(author, status))).toBe(refusal);
  });
});

describe('keeping a reported comment', () => {
  test.each<Row>([
    ['fan', 'fan', 'visible', 'not-allowed'],
    ['fan', 'me', 'visible', 'not-allowed'],
    ['editor', 'fan', 'visible', 'not-allowed'],
    ['moderator', 'fan', 'visible', null],
    ['moderator', 'fan', 'held', null],
    ['moderator', 'fan', 'hidden', 'already-hidden'],
    ['moderator', 'fan', 'deleted', 'comment-deleted'],
    ['moderator', 'owner', 'visible', null],
    ['moderator', 'me', 'visible', 'own-comment'],
    ['owner', 'me', 'visible', 'own-comment'],
  ])('%s, a comment by %s that is %s: %s', (role, author, status, refusal) => {
    expect(refusalToKeep(actor(role), by(author, status))).toBe(refusal);
  });
});

describe('reporting a comment', () => {
  test.each<Row>([
    ['fan', 'fan', 'visible', null],
    ['fan', 'moderator', 'visible', null],
    ['fan', 'owner', 'visible', null],
    ['fan', 'nobody', 'visible', null],
    ['fan', 'me', 'visible', 'own-comment'],
    ['fan', 'me', 'hidden', 'own-comment'],
    ['fan', 'fan', 'held', 'not-found'],
    ['fan', 'fan', 'hidden', 'not-found'],
    ['fan', 'fan', 'deleted', 'not-found'],
    ['moderator', 'fan', 'visible', null],
    ['editor', 'fan', 'visible', null],
    ['owner', 'fan', 'visible', null],
  ])('%s, a comment by %s that is %s: %s', (role, author, status, refusal) => {
    expect(refusalToReport(actor(role), by(author, status))).toBe(refusal);
  });

  test.each<[Sanction, string | null]>([
    ['warn', null],
    ['hold', null],
    ['mute', 'muted'],
    ['ban', 'banned'],
  ])('a fan under a %s: %s', (kind, refusal) => {
    expect(refusalToReport(actor('fan', kind), by('fan', 'visible'))).toBe(refusal);
  });
});
