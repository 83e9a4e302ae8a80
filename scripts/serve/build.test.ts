import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources } from './build';

let root: string;

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  write('app/page.tsx', 'one');
  write('package-lock.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['a changed source', 'app/page.tsx'],
  ['a new source', 'features/posts/queries.ts'],
  ['other packages', 'package-lock.json'],
  ['a new picture', 'public/covers/a.svg'],
])('%s asks for a build', (_, path) => {
  const before = hashSources(root);
  write(path, 'two');
  expect(hashSources(root)).not.toBe(before);
});

test.each([
  ['a test', 'features/posts/queries.test.ts'],
  ['a browser test', 'e2e/reading.spec.ts'],
  ['a document', 'README.md'],
  ['a setting', '.env'],
  ['what a build wrote', '.next/BUILD_ID'],
  ['data', '.data/postgres/server.log'],
])('%s does not', (_, path) => {
  const before = hashSources(root);
  write(path, 'two');
  expect(hashSources(root)).toBe(before);
});

test('a source that moves asks for a build', () => {
  const before = hashSources(root);
  rmSync(join(root, 'app/page.tsx'));
  write('app/other.tsx', 'one');
  expect(hashSources(root)).not.toBe(before);
});
