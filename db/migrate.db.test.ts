import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '@/scripts/testing/server';
import { migrateDatabase } from './migrate';

const BEFORE_CASES = 11;
let client: Client;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'), 'template0');
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Brings the database to where it stood after a migration of long ago. */
async function migrateUntil(last: number) {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync('db/migrations', folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  journal.entries = journal.entries.filter(({ idx }: { idx: number }) => idx <= last);
  writeFileSync(file, JSON.stringify(journal));
  await migrate(drizzle(client), { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
}

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

test('what was held or reported before there were cases waits in one, since it was', async () => {
  await migrateUntil(BEFORE_CASES);
  const names = (n: number) => [id(n), `f${n}@x.example`, `fan_${n}`, `fan${n}`, `Fan ${n}`];
  for (const n of [1, 2, 3])
    await client.query(
      `insert into member (id, email, handle, handle_skeleton, display_name, name_skeleton, plain_name, joined_at)
       values ($1, $2, $3, $4, $5, $4, $4, '2025-01-01')`,
      names(n),
    );
  await client.query(
    `insert into post (id, slug, status, language, byline, cover_src, cover_width, cover_height,
       cover_credit, published_at)
     values ($1, 'old-post', 'published', 'en', 'us', '/x.jpg', 1, 1, 'us', now())`,
    [id(10)],
  );
  const comments = [
    [20, 'held'],
    [21, 'visible'],
    [22, 'visible'],
    [23, 'hidden'],
    [24, 'visible'],
  ] as const;
  for (const [n, status] of comments)
    await client.query(
      `insert into comment (id, post_id, author_id, client_key, text, language, status, created_at)
       values ($1, $2, $3, $1, 'words', 'en', $4, '2026-01-01T00:00:00Z')`,
      [id(n), id(10), id(1), status],
    );
  for (const [n, action, about] of [
    [30, 'dismiss-reports', 22],
    [31, 'hide-comment', 23],
  ] as const)
    await client.query(
      `insert into moderation_entry (id, actor_name, action, comment_id) values ($1, '', $2, $3)`,
      [id(n), action, id(about)],
    );
  const reports = [
    [40, 21, 2, 'spam', '2026-01-03', null],
    [41, 21, 3, 'self-harm', '2026-01-02', null],
    [42, 22, 2, 'self-harm', '2026-01-02', 30],
    [43, 23, 2, 'spam', '2026-01-02', 31],
  ] as const;
  for (const [n, about, reporter, reason, at, closing] of reports)
    await client.query(
      `insert into report (id, comment_id, reporter_id, reason, revision, created_at, closed_at,
         closing_entry_id)
       values ($1, $2, $3, $4, 1, $5::timestamptz, case when $6::uuid is not null then now() end, $6)`,
      [id(n), id(about), id(reporter), reason, `${at}T00:00:00Z`, closing && id(closing)],
    );

  await migrateDatabase(database.url);

  const { rows: cases } = await client.query(
    `select case_comment.comment_id, held, report_weight, risk, opened_at, closed_at
     from moderation_case join case_comment on case_id = moderation_case.id
     order by case_comment.comment_id`,
  );
  expect(cases).toEqual([
    {
      comment_id: id(20),
      held: 1,
      report_weight: 0,
      risk: 0,
      opened_at: new Date('2026-01-01T00:00:00Z'),
      closed_at: null,
    },
    {
      comment_id: id(21),
      held: 0,
      report_weight: 2,
      risk: 2,
      opened_at: new Date('2026-01-02T00:00:00Z'),
      closed_at: null,
    },
  ]);
  const { rows: outcomes } = await client.query('select id, outcome from report order by id');
  expect(outcomes).toEqual([
    { id: id(40), outcome: null },
    { id: id(41), outcome: null },
    { id: id(42), outcome: 'dismissed' },
    { id: id(43), outcome: 'upheld' },
  ]);
});
