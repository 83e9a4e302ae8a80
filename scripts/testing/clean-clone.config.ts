import { defineConfig } from 'vitest/config';

// Not among the other tests: it installs and builds everything anew, which takes minutes.
export default defineConfig({
  test: {
    include: ['scripts/testing/clean-clone.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
