import 'server-only';
import { isLostRace } from '@/lib/database-failure';
import { db, type Executor, type Transaction } from './client';

const ATTEMPTS = 3;

/**
 * Runs `work` in one transaction and returns its result; throws what it throws, having changed
 * nothing. Runs it again when PostgreSQL ended it in a deadlock, so `work` must touch nothing else.
 */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return againAfterLostRace(() => db().transaction(work));
}

/**
 * The same for `work` of a single statement, which is a transaction by itself and takes one way to
 * the database instead of three.
 */
export function inStatement<T>(work: (db: Executor) => Promise<T>): Promise<T> {
  return againAfterLostRace(() => work(db()));
}

async function againAfterLostRace<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
    }
  }
}
