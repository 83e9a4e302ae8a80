import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { closeDatabase } from '@/db/client';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { startSession } from '@/features/session/commands';
import { HINT_COOKIE } from '@/features/session/cookies';
import type { Member } from '@/features/session/viewer';
import { newFans } from '@/scripts/testing/stage';

type Fixtures = {
  /** Signs a member of the cast in, in this test's browser or in `context`, by planting a session. */
  signInAs: (name: CastName, context?: BrowserContext) => Promise<void>;
  /** Makes a fan of this test's own and signs them in. */
  signInAsNewFan: (context?: BrowserContext) => Promise<Member>;
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
  signInAsNewFan: async ({ context, baseURL }, use) => {
    await use(async (where = context) => {
      const [fan] = await newFans(1);
      if (!fan) throw new Error('No fan was made');
      const { token, expires } = await startSession(fan.id, 'Browser test');
      await plantSession(where, baseURL ?? '', token, expires);
      return fan;
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

const unlitAndStill = `
  body::before { display: none !important }
  *, ::before, ::after { transition: none !important; animation: none !important }
`;

const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/**
 * Asks axe about the page as it stands, in light on a phone and in dark on a desk. Over the light
 * above the stage it could not tell any contrast and would say nothing: that is off here, and has a
 * test of its own; so are transitions, on whose way from one look to the other no contrast holds.
 */
export async function expectNoAxeViolations(page: Page) {
  const size = page.viewportSize();
  const still = await page.addStyleTag({ content: unlitAndStill });
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    // The legacy way asks in this page alone, which has no frames, and opens no second one.
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
    expect(found, `axe, ${colorScheme}, ${width} px`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  await still.evaluate((style) => style.parentNode?.removeChild(style));
  if (size) await page.setViewportSize(size);
}

/** The narrowest phone shows the page as it stands without scrolling sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth, 'the width of the page at 320 px').toBeLessThanOrEqual(clientWidth);
  if (size) await page.setViewportSize(size);
}

export { expect };
