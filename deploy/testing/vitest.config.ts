import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

// Not among the other tests: these need the production build, and nginx.
export default defineConfig({
  root: path('.'),
  resolve: {
    alias: { '@': path('.'), 'server-only': path('node_modules/server-only/empty.js') },
  },
  test: {
    include: ['deploy/*.test.ts'],
    globalSetup: './scripts/testing/global-setup.ts',
    setupFiles: './scripts/testing/own-database.ts',
    testTimeout: 20_000,
    hookTimeout: 90_000,
  },
});
