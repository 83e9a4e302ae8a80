import { afterAll, inject } from 'vitest';
import { closeDatabase } from '@/db/client';
import { createTestDatabase } from './server';

// Each test file works in a database of its own, so files run side by side and never meet.
const database = await createTestDatabase(inject('serverUrl'));
const neonProxy = inject('neonProxy');

process.env.AUTH_SECRET ??= 'only-for-these-tests-and-long-enough';
process.env.DATABASE_URL = database.url;
process.env.LIGHTSTICK_DB_DRIVER = neonProxy ? 'neon' : 'pg';
process.env.LIGHTSTICK_NEON_PROXY = neonProxy ?? '';

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});
