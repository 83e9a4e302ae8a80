import { defineConfig } from '@playwright/test';
import { demoUrl } from './e2e/addresses';
import { findBrowser } from './scripts/testing/browser';

export default defineConfig({
  testDir: 'e2e',
  tsconfig: './e2e/tsconfig.json',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A machine that is busy with other things is slow, and not wrong.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: demoUrl,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // Recording one of every test costs a tenth of the run: --trace=on where it is wanted.
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [
        // The tests may run as root, where Chromium has no sandbox to offer; they visit only us.
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
