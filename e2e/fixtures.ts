import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { closeDatabase } from '@/db/client';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { startSession } from '@/features/session/commands';
import { HINT_COOKIE } from '@/features/session/cookies';

type Fixtures = {
  /** Signs a member of the cast in, in this test's browser or in `context`, by planting a session. */
  signInAs: (name: CastName, context?: BrowserContext) => Promise<void>;
  /** Console and page errors that this test is about; every other one fails it. */
  allowProblems: (...patterns: RegExp[]) => void;
};

export const test = base.extend<Fixtures, { database: undefined }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from it
    async ({}, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { scope: 'worker', auto: true },
  ],
  signInAs: async ({ context, baseURL }, use) => {
    await use(async (name, where = context) => {
      const { token, expires } = await startSession(castIds[name], 'Browser test');
      await plantSession(where, baseURL ?? '', token, expires);
    });
  },
  allowProblems: [
    async ({ context }, use) => {
      const allowed: RegExp[] = [];
      const problems: string[] = [];
      context.on('weberror', (event) => problems.push(String(event.error())));
      context.on('console', (message) => {
        if (message.type() === 'error')
          problems.push(`${message.text()} ${message.location().url}`);
      });
      await use((...patterns) => allowed.push(...patterns));
      const unexpected = problems.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors in the browser’s console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Puts a session's cookies, the secret one and its hint, into a browser. */
export async function plantSession(
  context: BrowserContext,
  url: string,
  token: string,
  expires: Date,
) {
  const cookie = { url, expires: expires.getTime() / 1000, sameSite: 'Lax' } as const;
  await context.addCookies([
    { ...cookie, name: 'lightstick-session', value: token, httpOnly: true },
    { ...cookie, name: HINT_COOKIE, value: '1' },
  ]);
}

/**
 * Asks axe about the page as it stands, in light and in dark. Over the light above the stage it
 * could not tell any contrast and would say nothing: that is off here, and has a test of its own.
 */
export async function expectNoAxeViolations(page: Page) {
  const unlit = await page.addStyleTag({ content: 'body::before { display: none !important }' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
    expect(found, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  await unlit.evaluate((style) => style.parentNode?.removeChild(style));
}

export { expect };
