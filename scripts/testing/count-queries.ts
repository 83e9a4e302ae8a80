import { vi } from 'vitest';
import { db } from '@/db/client';

/** How many statements `run` sends outside transactions. For tests that pin what a page costs. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
  const pool = Reflect.get(db(), '$client') as { query: () => unknown };
  const spy = vi.spyOn(pool, 'query');
  try {
    await run();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
