import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { Failure, step } from '../bootstrap/terminal.mjs';

/** Chromium without a window, in which the tests take two thirds of the time; what Playwright fetches. */
const SHELL = '/usr/bin/chromium-headless-shell';
const WINDOWED = '/usr/bin/chromium';
const INSTALLED = [
  SHELL,
  WINDOWED,
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const DEBIAN = ['chromium-headless-shell', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/**
 * The program of a Chromium on this machine: the one CHROMIUM_PATH names, the system's, Playwright's
 * own, or null.
 */
export function findBrowser(): string | null {
  const known = [process.env.CHROMIUM_PATH ?? '', ...INSTALLED, chromium.executablePath()];
  return known.find((path) => existsSync(path)) ?? null;
}

/**
 * Makes sure that there is a browser: fetched by Playwright, or by the system as its root. Where
 * Debian has one with a window, its root gets the quicker one as well, if that can be had.
 */
export async function bringBrowser(): Promise<void> {
  const found = findBrowser();
  if (found && (found !== WINDOWED || !canInstall())) return;
  await step('Fetching a browser', async () => {
    if (!found) run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
    if (findBrowser() === found && canInstall()) {
      run('apt-get', ['update', '-q']);
      run('apt-get', ['install', '-qy', '--no-install-recommends', ...DEBIAN]);
    }
    if (!findBrowser())
      throw new Failure(
        `There is no Chromium here and none could be fetched: install one (on Debian: apt-get install ${DEBIAN.join(' ')}), or leave the browser tests out with npm run check.`,
      );
  });
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Whether it worked shows in whether there is a browser after; its words go to the terminal. */
function run(program: string, args: string[]) {
  spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
