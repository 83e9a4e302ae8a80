import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/moderation/log.csv/route';
import { db } from '@/db/client';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { startSession } from '@/features/session/commands';
import { sessionCookieName } from '@/features/session/cookies';
import { setStage, stageComment } from '@/scripts/testing/scene';
import { actAs } from '@/scripts/testing/stage';
import { hideComment } from './commands';
import { reportComment } from './commands/reporting';
import { EXPORT_LINES } from './log';

let postId: string;
let own: string;
let reported: string;

async function ask(name: CastName | null, query = 'lang=en') {
  const { token } = name ? await startSession(castIds[name], null) : { token: '' };
  const headers: HeadersInit = name ? { cookie: `${sessionCookieName()}=${token}` } : {};
  return GET(new Request(`http://localhost/api/moderation/log.csv?${query}`, { headers }));
}

/** The records of a file, each a list of cells, as RFC 4180 has it. */
function parse(file: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of file.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The text with its byte order mark, which `text()` takes away. */
async function fileOf(response: Response) {
  const bytes = await response.arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

beforeAll(async () => {
  ({ postId } = await setStage());
  const text = '=HYPERLINK("https://evil.example","축하해")\n둘째 줄, "끝"';
  const commentId = await stageComment(postId, 'newfan', text);
  const hide = { commentId, revision: 1, reason: 'spam', note: '-1+1' } as const;
  expect(await hideComment(await actAs('moderator'), hide)).toMatchObject({ ok: true });
  own = await stageComment(postId, 'moderator');
  reported = await stageComment(postId, 'newfan', 'look');
  for (const id of [own, reported])
    await reportComment(await actAs('knownfan'), { commentId: id, reason: 'spam', note: id });
});

test('the file has a byte order mark, a header and one record a line, with nothing lost', async () => {
  const response = await ask('moderator', 'lang=ko&action=hide-comment');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="lightstick-log-\d{4}-\d\d-\d\d\.csv"$/,
  );
  const file = await fileOf(response);
  expect(file.startsWith('\uFEFF"시각 (UTC)",')).toBe(true);
  const [header = [], hidden = [], ...more] = parse(file.slice(1));
  expect(more).toEqual([]);
  expect(header).toHaveLength(15);
  expect(hidden).toHaveLength(15);
  expect(hidden.slice(1, 12)).toEqual([
    '가림',
    'Haneul ☁️',
    'haneul_keeps',
    'Nari 🌱',
    'nari_is_new',
    'stage',
    `'=HYPERLINK("https://evil.example","축하해")\n둘째 줄, "끝"`,
    '1',
    '스팸이나 광고',
    "'-1+1",
    '',
  ]);
  expect(hidden[14]).toMatch(/^http:\/\/localhost:\d+\/ko\/moderation\/log\/[0-9a-f-]{36}$/);
});

test('who reported a moderator’s own words is in no file of theirs', async () => {
  const reports = async (name: CastName) =>
    fileOf(await ask(name, 'lang=en&action=report-comment'));
  const mine = await reports('moderator');
  expect(mine).not.toContain(own);
  expect(mine).toContain(reported);
  const owners = await reports('owner');
  expect(owners).toContain(own);
  expect(owners).toContain(reported);
});

test.each([
  [null, 401, 'signed-out'],
  ['newfan', 403, 'not-allowed'],
  ['knownfan', 403, 'not-allowed'],
  ['mutedfan', 403, 'not-allowed'],
  ['editor', 403, 'not-allowed'],
  ['bannedfan', 401, 'signed-out'],
] as const)('%s gets no file', async (name, status, code) => {
  const response = await ask(name);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ error: { code } });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a long log is several files that follow each other, with no line lost or twice', async () => {
  await db().execute(sql`
    insert into moderation_entry (id, actor_name, action, note)
    select ('01900000-0000-7000-8000-' || lpad(to_hex(nth), 12, '0'))::uuid, '', 'hold-comment', nth
    from generate_series(1, ${EXPORT_LINES + 700}) as nth`);
  const query = 'lang=en&action=hold-comment&by=system';
  const first = parse((await fileOf(await ask('owner', query))).slice(1));
  expect(first).toHaveLength(EXPORT_LINES + 2);
  const rest = first.at(-1)?.[0] ?? '';
  expect(rest).toMatch(/^This file ends after 10,000 lines\. Older ones follow .*: http/);
  expect(first.at(-1)).toHaveLength(15);
  const next = new URL(rest.slice(rest.indexOf('http'))).search.slice(1);
  const second = parse((await fileOf(await ask('owner', next))).slice(1));
  expect(second).toHaveLength(701);
  const numbers = [...first.slice(1, -1), ...second.slice(1)].map((record) => Number(record[10]));
  expect(numbers).toEqual(Array.from({ length: EXPORT_LINES + 700 }, (_, n) => numbers.length - n));
});

test('only what is read is asked of the database, and nothing after the reader has gone', async () => {
  const response = await ask('owner', 'lang=en&by=system');
  const reader = response.body?.getReader();
  await reader?.read();
  const piece = await reader?.read();
  expect(new TextDecoder().decode(piece?.value).split('\r\n')).toHaveLength(501);
  await reader?.cancel();
  expect(await reader?.read()).toEqual({ done: true, value: undefined });
});
