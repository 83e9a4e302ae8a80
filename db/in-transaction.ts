import 'server-only';
import { isLostRace } from '@/lib/database-failure';
import { db, type Transaction } from './client';

const ATTEMPTS = 3;

/**
 * Runs `work` in one transaction and returns its result; throws what it throws, having changed
 * nothing. Runs it again when PostgreSQL ended it in a deadlock, so `work` must touch nothing else.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
    }
  }
}
