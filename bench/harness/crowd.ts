import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { db } from '@/db/client';
import { newToken, tokenHash } from '@/features/session/token';

export type Fan = { id: string; role: 'fan'; joinedAt: Date; sanctions: []; cookie: string };

const AT_ONCE = 5000;
const joinedAt = new Date('2025-01-01');

/** Signed-in fans who joined long ago, stored in a few statements. */
export async function makeFans(count: number): Promise<Fan[]> {
  const fans: Fan[] = [];
  while (fans.length < count) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - fans.length) }, newFan);
    await store(batch);
    fans.push(...batch.map(({ fan }) => fan));
  }
  return fans;
}

function newFan() {
  const id = uuidv7();
  const token = newToken();
  const cookie = `lightstick-session=${token}; lightstick-member=1`;
  return { token, fan: { id, role: 'fan', joinedAt, sanctions: [], cookie } satisfies Fan };
}

async function store(batch: ReturnType<typeof newFan>[]) {
  const members = batch.map(({ fan: { id } }) => {
    const handle = `fan_${id.replaceAll('-', '').slice(-12)}`;
    return { id, email: `${handle}@bench.example`, handle, display_name: handle };
  });
  const sessions = batch.map(({ fan, token }) => ({
    token_hash: tokenHash(token),
    id: uuidv7(),
    member_id: fan.id,
  }));
  await db().execute(sql`
    insert into member (id, email, handle, display_name, joined_at)
    select id, email, handle, display_name, ${joinedAt.toISOString()}::timestamptz
    from json_populate_recordset(null::member, ${JSON.stringify(members)})`);
  await db().execute(sql`
    insert into session (token_hash, id, member_id, expires_at)
    select token_hash, id, member_id, now() + interval '1 day'
    from json_populate_recordset(null::session, ${JSON.stringify(sessions)})`);
}
