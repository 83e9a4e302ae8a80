import type { Browser } from '@playwright/test';
import { startSession } from '@/features/session/commands';
import { newFans } from '@/scripts/testing/stage';
import { demoUrl } from './addresses';
import { plantSession } from './fixtures';

/** A browser with a fan of its own, who joined long ago: nobody else uses up their pace. */
export async function openAsFan(browser: Browser) {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan came');
  const context = await browser.newContext({ baseURL: demoUrl });
  const { token, expires } = await startSession(fan.id, 'Browser test');
  await plantSession(context, demoUrl, token, expires);
  return { context, handle: fan.handle };
}
