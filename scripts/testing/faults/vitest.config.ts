import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

// Not among the other tests: these need the production build, and kill what they start.
export default defineConfig({
  root: path('.'),
  resolve: {
    alias: { '@': path('.'), 'server-only': path('node_modules/server-only/empty.js') },
  },
  test: {
    include: ['scripts/testing/faults/*.test.ts'],
    // Each floods a whole site: side by side they would measure each other.
    silent: 'passed-only',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
