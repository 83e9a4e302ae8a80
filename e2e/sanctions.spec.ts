import type { Browser, BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { sanction } from '@/db/schema/moderation';
import { startSession } from '@/features/session/commands';
import type { Member } from '@/features/session/viewer';
import { newFans } from '@/scripts/testing/stage';
import { demoUrl, plainUrl } from './addresses';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  plantSession,
  test,
} from './fixtures';
import { congratulate, knock, sendForm } from './knock';
import { newestMailTo } from './mail-server';
import { untilNow } from './until-now';

const slug = 'mirunari-new-voice-of-the-week';
const phone = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true };
type SignIn = (name: 'moderator' | 'owner', context?: BrowserContext) => Promise<void>;

/** A fan of this test's own, in a browser without scripts; their session can be planted anew. */
async function openPlain(browser: Browser, baseURL: string, locale = 'en-GB') {
  const [fan] = (await newFans(1)) as [Member];
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale, ...phone });
  const { token, expires } = await startSession(fan.id, 'Browser test');
  await plantSession(context, baseURL, token, expires);
  return { fan, context, page: await context.newPage() };
}

async function openModerator(browser: Browser, baseURL: string, signInAs: SignIn) {
  const options = { baseURL, javaScriptEnabled: false, locale: 'ko-KR', ...phone };
  const context = await browser.newContext(options);
  await signInAs('moderator', context);
  return { context, page: await context.newPage() };
}

async function impose(page: Page, kind: string, press: string, reason: string) {
  await page.getByText(kind, { exact: true }).first().click();
  const form = page.getByRole('group').filter({ has: page.getByRole('button', { name: press }) });
  await form.getByRole('combobox').first().selectOption({ label: reason });
  await form.getByRole('button', { name: press }).click();
}

/** Where no script runs axe can't either: the same page once more, in a browser with scripts. */
async function expectNoViolationsWithScripts(browser: Browser, plain: Page) {
  const storageState = await plain.context().storageState();
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto(plain.url());
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await context.close();
}

const done = (page: Page) => page.getByRole('main').getByRole('status');

test('a moderator warns from a phone in Korean; the fan reads it, and only then writes again', async ({
  browser,
  signInAs,
}) => {
  test.slow();
  const { fan, context, page } = await openPlain(browser, demoUrl, 'ko-KR');
  const { text } = await congratulate(context, slug, '광고예요');
  const desk = await openModerator(browser, demoUrl, signInAs);
  await desk.page.goto(`/ko/moderation?tab=recent&after=${untilNow()}`);
  await desk.page
    .getByRole('article')
    .filter({ hasText: text })
    .getByRole('link', { name: fan.handle })
    .first()
    .click();
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText(fan.handle);
  const about = desk.page.getByRole('region', { name: '어떻게 할까요?' });
  await expect(about).toContainText(text);
  await impose(desk.page, '경고', '경고하기', '스팸이나 광고');
  await expect(done(desk.page)).toContainText('경고했어요.');
  await expectNoViolationsWithScripts(browser, desk.page);

  await page.goto(`/ko/posts/${slug}`);
  await page.getByRole('textbox', { name: '축하' }).first().fill('한 번 더 축하해요');
  await page.getByRole('button', { name: '축하하기' }).first().click();
  const refused = page.getByRole('main').getByRole('alert');
  await expect(refused).toContainText('운영자가 경고를 보냈어요.');
  await expect(page.getByRole('textbox')).toHaveValue('한 번 더 축하해요');
  await expectNoViolationsWithScripts(browser, page);
  await refused.getByRole('link', { name: '운영자가 남긴 내용 읽기' }).click();
  const warning = page.getByRole('region', { name: '경고' });
  await expect(warning).toContainText('스팸이나 광고');
  await expect(warning).toContainText(text);
  await expectNoViolationsWithScripts(browser, page);
  await page.getByRole('button', { name: '읽고 확인했어요' }).click();
  await expect(warning).toContainText('읽고 확인했어요');
  await expect(page.getByRole('button', { name: '읽고 확인했어요' })).toHaveCount(0);
  await page.getByRole('link', { name: '보던 곳으로 돌아가기' }).click();
  await expect(page.getByRole('textbox')).toHaveValue('한 번 더 축하해요');
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page.getByRole('article').filter({ hasText: '한 번 더 축하해요' })).toBeVisible();
  await Promise.all([context.close(), desk.context.close()]);
});

test('a muted fan appeals, another moderator answers, and the fan reads the answer', async ({
  browser,
  signInAs,
  page: ownerPage,
}) => {
  test.slow();
  const { fan, context, page } = await openPlain(browser, demoUrl);
  const desk = await openModerator(browser, demoUrl, signInAs);
  await desk.page.goto(`/ko/moderation/members?q=${fan.handle}`);
  await expectNoViolationsWithScripts(browser, desk.page);
  await desk.page.getByRole('link', { name: fan.handle }).click();
  await impose(desk.page, '쓰기 제한', '쓰기 제한하기', '누군가를 괴롭히는 글');
  await expect(done(desk.page)).toContainText('쓰기를 제한했어요.');
  await expect(done(desk.page)).toContainText(/\d{4}년 .*까지/);

  await page.goto('/en/account');
  await expect(page.getByRole('main')).toContainText('You are muted: you can read, not write.');
  await expect(page.getByRole('main')).toContainText('Harassing someone');
  await expectNoViolationsWithScripts(browser, page);
  await page.getByRole('link', { name: 'Read it, and what you can do' }).click();
  await page.getByText('Do you see it otherwise?').click();
  const tooLong = `${'🫶🏻'.repeat(1000)} and more`;
  await page.getByLabel('Your appeal').fill(tooLong);
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(page.getByRole('alert')).toContainText('at most 1,000 characters fit');
  await expect(page.getByLabel('Your appeal')).toHaveValue(tooLong);
  await page.getByLabel('Your appeal').fill('It was a joke among friends.');
  await page.getByRole('button').click();
  await expect(page.getByRole('main')).toContainText('No moderator has answered yet.');
  await expect(page.getByLabel('Your appeal')).toHaveCount(0);
  await expectNoViolationsWithScripts(browser, page);

  await desk.page.goto('/ko/moderation/members');
  const appeals = desk.page.getByRole('article', { name: fan.handle });
  await expect(appeals).toContainText('It was a joke among friends.');
  await expectNoViolationsWithScripts(browser, desk.page);
  await appeals.getByRole('link').first().click();
  await expect(desk.page.getByRole('main')).toContainText('다른 운영자가 답해요');
  await expect(desk.page.getByRole('button', { name: '답변 보내기' })).toHaveCount(0);

  await signInAs('owner');
  await ownerPage.goto('/en/moderation/members');
  await ownerPage.getByRole('article', { name: fan.handle }).getByRole('link').first().click();
  await ownerPage.getByLabel('Your answer, which they will read').fill('We believe you.');
  await ownerPage.getByLabel('Lift it').check();
  await expectNoAxeViolations(ownerPage);
  await ownerPage.getByRole('button', { name: 'Send the answer' }).click();
  await expect(done(ownerPage)).toContainText('Lifted.');
  await ownerPage.goto('/en/moderation/members');
  await expect(ownerPage.getByRole('article', { name: fan.handle })).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('main')).toContainText('the decision is lifted');
  await expect(page.getByRole('main')).toContainText('We believe you.');
  await expect(page.getByRole('main')).not.toContainText('Onbyeol');
  await congratulate(context, slug, 'back again');
  await Promise.all([context.close(), desk.context.close()]);
});

test('what a moderator typed is kept when it is refused, with the reason beside it', async ({
  browser,
  page,
  context,
  signInAs,
}) => {
  const { fan, context: plain } = await openPlain(browser, demoUrl);
  const { text } = await congratulate(plain, slug, 'an advert');
  await signInAs('moderator');
  await page.goto(`/en/moderation/members/${fan.handle}`);
  await page.getByRole('listitem').filter({ hasText: text }).getByText('Sanction for this').click();
  await page.getByText('Mute', { exact: true }).first().click();
  const form = page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Mute' }) });
  const fill = async (until: string) => {
    await form.getByLabel('Reason, which they will read').selectOption('Spam or advertising');
    await form.getByLabel('Or until a day').fill(until);
    await form.getByLabel('Note for the moderators').fill('The third one 🙏');
    await form.getByRole('button', { name: 'Mute' }).click();
  };
  await fill('2020-01-01');
  await expect(form.getByRole('alert')).toContainText('a day in the future');
  await expect(form.getByLabel('Reason, which they will read')).toHaveValue('spam');
  await expect(form.getByLabel('Or until a day')).toHaveValue('2020-01-01');
  await expect(form.getByLabel('Note for the moderators')).toHaveValue('The third one 🙏');
  await expect(page.getByRole('region', { name: 'What should happen?' })).toContainText(text);
  await expectNoAxeViolations(page);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await fill(day(3));
  await expect(done(page)).toContainText('Muted.');

  await page.getByText('Mute', { exact: true }).first().click();
  await fill(day(9));
  await expect(form.getByRole('alert')).toContainText('in force for this member already');
  await expect(form.getByRole('alert')).toContainText(/By Haneul.*Until/);

  await context.clearCookies({ name: 'lightstick-session' });
  const note = form.getByLabel('Note for the moderators');
  await expect(async () => {
    // The page's script, where it comes that late, takes the choice of the old text away.
    await note.fill('Written while signed out');
    await expect(note).toHaveValue('Written while signed out', { timeout: 100 });
  }).toPass();
  await form.getByRole('button', { name: 'Mute' }).click();
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  const next = new URL(page.url()).searchParams.get('next') ?? '';
  await signInAs('moderator');
  await page.goto(next);
  await expect(note).toHaveValue('Written while signed out');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await plain.close();
});

test('an answer to an appeal is given back to who was signed out meanwhile', async ({
  browser,
  page,
  context,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/401 \(Unauthorized\)/);
  const { fan, context: plain } = await openPlain(browser, demoUrl);
  await signInAs('moderator');
  await page.goto(`/en/moderation/members/${fan.handle}`);
  await impose(page, 'Mute', 'Mute', 'Hateful');
  const [row] = await db().select().from(sanction).where(eq(sanction.memberId, fan.id));
  await knock(plain, `/api/sanctions/${row?.id}/appeal`, { text: 'Please look again.' });
  await signInAs('owner');
  await page.goto(`/en/moderation/members/${fan.handle}`);
  await page.getByLabel('Your answer, which they will read').fill('It was read with care.');
  await page.getByLabel('It stays').check();
  await context.clearCookies({ name: 'lightstick-session' });
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(page.getByRole('alert')).toContainText('You are signed out.');
  await expect(page.getByRole('textbox')).toHaveValue('It was read with care.');
  await signInAs('owner');
  await page.getByRole('button').click();
  await expect(done(page)).toContainText('Answered: it stays.');
  await plain.close();
});

test('an appeal whose proof of the ban is over comes back, and says so', async ({ browser }) => {
  const [fan] = (await newFans(1)) as [Member];
  const [ban] = await db()
    .insert(sanction)
    .values({ memberId: fan.id, kind: 'ban', reason: 'spam' })
    .returning({ id: sanction.id });
  const context = await browser.newContext({ baseURL: demoUrl });
  const form = { lang: 'ko', next: '/ko/sign-in/banned', text: '오해예요 🙏' };
  const answer = await sendForm(context, `/api/sanctions/${ban?.id}/appeal`, form);
  expect(answer.status()).toBe(401);
  const page = await answer.text();
  expect(page).toContain('한 시간이 넘었어요');
  expect(page).toContain('오해예요 🙏</textarea>');
  expect(page).not.toContain('보관해 둘게요');
  await context.close();
});

test('the composer says so too, and leads to where it can be read', async ({
  page,
  signInAsNewFan,
}) => {
  const fan = await signInAsNewFan();
  await db().insert(sanction).values({ memberId: fan.id, kind: 'warn', reason: 'spoiler' });
  await page.goto(`/en/posts/${slug}`);
  const composer = page.locator('form').filter({ has: page.getByLabel('Your congratulation') });
  await expect(composer.first()).toContainText('A moderator has warned you.');
  await expectNoAxeViolations(page);
  await composer.first().getByRole('link', { name: 'Read what the moderators wrote' }).click();
  await expect(page.getByRole('region', { name: 'Warning' })).toContainText('Spoiler');
  await page.getByRole('button', { name: 'I have read it' }).click();
  await page.getByRole('link', { name: 'Back to where you were' }).click();
  await expect(composer.first()).toBeVisible();
  await expect(composer.first()).not.toContainText('A moderator has warned you.');
});

test('a banned fan’s last day is hidden with a press, and lifting the ban ends that', async ({
  browser,
  page,
  signInAs,
}) => {
  test.slow();
  const { fan, context, page: fanPage } = await openPlain(browser, demoUrl);
  const first = await congratulate(context, slug, 'ad one');
  const second = await congratulate(context, slug, 'ad two');
  await signInAs('moderator');
  await page.goto(`/en/moderation/members/${fan.handle}`);
  await impose(page, 'Ban', 'Ban', 'Spam or advertising');
  await expect(done(page)).toContainText('Banned, and signed out everywhere.');
  const recent = page.getByRole('region', { name: 'Hide their last day' });
  await expect(recent).toContainText('2 congratulations');
  await fanPage.goto('/en/account');
  await expect(fanPage.getByText('Sign in to see your account.')).toBeVisible();
  await expectNoAxeViolations(page);
  await recent.getByRole('button', { name: 'Hide the next 2' }).click();
  await expect(done(page)).toContainText('2 hidden.');
  await expect(recent).toContainText('is left to hide');
  for (const { id } of [first, second]) {
    const answer = await context.request.get(`/en/posts/${slug}/comments/${id}`);
    expect(answer.status()).toBe(404);
  }
  await done(page).getByRole('button', { name: 'Undo' }).click();
  await expect(done(page)).toHaveText('Taken back.');
  for (const { id } of [first, second]) {
    const answer = await context.request.get(`/en/posts/${slug}/comments/${id}`);
    expect(answer.status()).toBe(200);
  }
  await page.getByRole('button', { name: 'Lift: Ban' }).click();
  await expect(done(page)).toContainText('Lifted.');
  await expect(recent).toHaveCount(0);
  await context.close();
});

test.describe('who is banned', () => {
  test.use({ baseURL: plainUrl });

  test('reads why at the sign-in that is refused, appeals there, and is not signed in by that', async ({
    browser,
    page: deskPage,
    signInAs,
  }) => {
    test.slow();
    const { fan, context, page } = await openPlain(browser, plainUrl, 'ko-KR');
    await signInAs('moderator');
    await deskPage.goto(`/en/moderation/members/${fan.handle}`);
    await impose(deskPage, 'Ban', 'Ban', 'Hateful');
    await expect(done(deskPage)).toContainText('Banned');

    await page.goto('/ko/sign-in/banned');
    await expect(page.getByRole('main')).toContainText('다시 한번 로그인해 주세요');
    await expectNoViolationsWithScripts(browser, page);
    await page.goto('/ko/sign-in');
    await page.getByRole('textbox').fill(`${fan.handle}@stage.example`);
    await page.getByRole('button', { name: '링크 받기' }).click();
    const { text } = await newestMailTo(`${fan.handle}@stage.example`);
    await page.goto(/^http\S+$/m.exec(text)?.[0] ?? '');
    await page.getByRole('main').getByRole('button').click();
    await expect(page).toHaveURL(`${plainUrl}/ko/sign-in/banned`);
    await expect(page.getByRole('region', { name: '이용 정지' })).toContainText('혐오 표현');
    await expectNoViolationsWithScripts(browser, page);
    await page.getByText('생각이 다르신가요?').click();
    await page.getByLabel('이의 제기', { exact: true }).fill('오해예요 🙏');
    await page.getByRole('button', { name: '이의 제기 보내기' }).click();
    await expect(page.getByRole('main')).toContainText('아직 운영자가 답하지 않았어요.');
    await page.goto('/ko/account');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    const answer = await context.request.get('/api/viewer?post=mirunari-new-voice-of-the-week');
    expect(answer.status()).toBe(204);

    await page.goto('/ko/sign-in/banned');
    await page.getByRole('button', { name: '이 기기에서 지우기' }).click();
    await page.goto('/ko/sign-in/banned');
    await expect(page.getByRole('main')).toContainText('다시 한번 로그인해 주세요');
    await context.close();
  });
});
