import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const needBuild = ['deploy/**', 'scripts/testing/faults/**', 'e2e/**'];
const elsewhere = ['node_modules/**', '.next/**', '.data/**', ...needBuild];
const withDatabase = {
  globalSetup: './scripts/testing/global-setup.ts',
  setupFiles: './scripts/testing/own-database.ts',
};

export default defineConfig({
  resolve: {
    alias: {
      '@': path('.'),
      'server-only': path('node_modules/server-only/empty.js'),
    },
  },
  test: {
    silent: 'passed-only',
    // It catches what hangs; property tests on a busy machine are slow, not wrong.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // By itself the runner leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: ['**/*.db.test.ts', 'scripts/postgres/**', ...elsewhere],
        },
      },
      {
        extends: true,
        test: { name: 'db', include: ['**/*.db.test.ts'], exclude: elsewhere, ...withDatabase },
      },
      {
        // The same commands through the other driver.
        extends: true,
        test: {
          name: 'neon',
          include: ['features/**/*.db.test.ts', 'db/*.db.test.ts'],
          // There are no streams behind that driver, as live-door.db.test.ts says of both.
          exclude: [...elsewhere, 'features/live/{shedding,streams}.db.test.ts'],
          ...withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'lifecycle',
          include: ['scripts/postgres/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
