import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const refused: [file: string, source: string][] = [
  ['lib/a.ts', '@/features/posts/queries'],
  ['lib/a.ts', '@/db/client'],
  ['lib/a.ts', '@/components/ui/button'],
  ['messages/a.ts', '@/features/posts/policy'],
  ['components/ui/a.tsx', '@/features/posts/policy'],
  ['components/ui/a.tsx', '@/db/schema/posts'],
  ['components/ui/a.tsx', '../../db/client'],
  ['db/a.ts', '@/features/posts/policy'],
  ['db/seed/a.ts', '@/features/posts/actions'],
  ['app/[lang]/page.tsx', '@/db/client'],
  ['app/[lang]/page.tsx', '../../db/client'],
  ['features/posts/policy.ts', '@/db/client'],
  ['features/posts/actions.ts', '@/db/schema/posts'],
  ['features/posts/policy.ts', '@/app/layout'],
  ['features/posts/components/a.tsx', '@/db/client'],
  ['features/posts/commands.ts', '@/features/comments/actions'],
  ['features/posts/queries.ts', '@/features/comments/actions'],
  ['features/posts/actions.ts', '@/features/comments/actions'],
  ['features/posts/policy.ts', '../comments/actions'],
];
const allowed: [file: string, source: string][] = [
  ['lib/b.ts', '@/lib/env'],
  ['components/ui/b.tsx', '@/lib/class-names'],
  ['db/seed/b.ts', '@/features/posts/commands'],
  ['app/[lang]/b.tsx', '@/features/posts/queries'],
  ['features/artists/queries.ts', '@/db/client'],
  ['features/artists/commands.ts', '@/db/schema/posts'],
  ['features/artists/commands.ts', '@/features/posts/commands'],
  ['features/session/viewer.ts', '@/db/client'],
  ['features/artists/components/b.tsx', '@/features/artists/actions'],
  ['features/artists/queries.db.test.ts', '@/db/client'],
];

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'imports-'));
let findings: string[] = [];

beforeAll(() => {
  const {
    vcs: _,
    $schema: __,
    ...config
  } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  const sources = Map.groupBy([...refused, ...allowed], ([file]) => file);
  for (const [file, imports] of sources) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), imports.map(([, from]) => `import '${from}';\n`).join(''));
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    'lint',
    '--only=style/noRestrictedImports',
    '--reporter=github',
    '--max-diagnostics=200',
    '.',
  ];
  const { stdout } = spawnSync(process.execPath, [biome, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  findings = stdout.split('\n').filter((line) => line.startsWith('::error'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Whether the linter complains about the line of `file` that imports `source`. */
function isRefused(file: string, source: string) {
  const line =
    readFileSync(join(folder, file), 'utf8').split('\n').indexOf(`import '${source}';`) + 1;
  return findings.some(
    (finding) =>
      finding.includes(`file=${join(folder, file)},`) && finding.includes(`line=${line},`),
  );
}

test.each(refused)('%s may not import %s', (file, source) => {
  expect(isRefused(file, source)).toBe(true);
});

test.each(allowed)('%s may import %s', (file, source) => {
  expect(isRefused(file, source)).toBe(false);
});

test("no feature's components use another feature's actions", () => {
  const strangers = globSync('features/*/components/**/*.tsx', { cwd: root }).flatMap((file) => {
    const own = file.split('/')[1];
    const imports = readFileSync(join(root, file), 'utf8').matchAll(
      /@\/features\/([\w-]+)\/actions'/g,
    );
    return [...imports].filter(([, noun]) => noun !== own).map(([source]) => `${file}: ${source}`);
  });
  expect(strangers).toEqual([]);
});
