import { randomInt } from 'node:crypto';
import { like } from 'drizzle-orm';
import { closeDatabase, db } from '@/db/client';
import { member } from '@/db/schema/members';
import type { Author } from '@/features/comments/policy';
import { postFor } from '../scenarios/commands';

const WARM_UP_SECONDS = 1;

// A process of its own: stores comments of the crowd for so many seconds, and prints the rate.
const found = await db()
  .select({ id: member.id })
  .from(member)
  .where(like(member.email, '%@bench.example'));
const first = randomInt(found.length);
const fans = [...found.slice(first), ...found.slice(0, first)].map(
  ({ id }): Author => ({ id, role: 'fan', joinedAt: new Date('2025-01-01'), sanctions: [] }),
);
await postFor(fans, WARM_UP_SECONDS);
const { rate } = await postFor(fans, Number(process.argv[2]));
await closeDatabase();
console.log(JSON.stringify({ rate }));
