import type { Browser, Page } from '@playwright/test';
import { castIds } from '@/db/seed/cast';
import { startSession } from '@/features/session/commands';
import { switchPost } from '@/features/switches/commands';
import { openToAll, type PostSwitch } from '@/features/switches/policy';
import { actAs, newPost } from '@/scripts/testing/stage';
import { demoUrl } from './addresses';
import { openAsFan } from './fan';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  plantSession,
  test,
} from './fixtures';
import { congratulate, knock } from './knock';

const withCover = { coverSrc: '/icons/icon-192.png' };
const deskOf = (slug: string, locale = 'en') => `/${locale}/moderation/posts?q=${slug}`;
const doorOf = (slug: string) => `/api/posts/${slug}/switch`;
const composer = (page: Page) => page.locator('#composer');

/** A post that the editor has switched already, past the door. */
async function switched(state: Partial<PostSwitch>) {
  const slug = await newPost(withCover);
  const wanted = { ...openToAll, ...state };
  const done = await switchPost(await actAs('editor'), { slug, wanted, changedAt: null });
  expect(done.ok).toBe(true);
  return slug;
}

async function openAsEditor(browser: Browser, options: object) {
  const context = await browser.newContext({ baseURL: demoUrl, ...options });
  const { token, expires } = await startSession(castIds.editor, 'Browser test');
  await plantSession(context, demoUrl, token, expires);
  return context;
}

test('an editor closes a post and takes that back, on a phone, in Korean, without JavaScript', async ({
  browser,
}) => {
  const slug = await newPost(withCover);
  const context = await openAsEditor(browser, {
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    isMobile: true,
    javaScriptEnabled: false,
    locale: 'ko-KR',
  });
  const page = await context.newPage();
  await page.goto('/ko/account');
  await page.getByRole('link', { name: '소식별 축하 설정' }).tap();
  await expect(page.getByRole('navigation', { name: '운영 메뉴' }).getByRole('link')).toHaveText([
    '소식',
  ]);
  await page.getByLabel('제목이나 주소').fill(slug);
  await page.getByRole('button', { name: '찾기' }).tap();
  const card = page.getByRole('article', { name: slug });
  await expect(card).toContainText('열림');
  await card.getByText('바꾸기', { exact: true }).tap();
  await expect(card.getByLabel('팬에게 보일 글')).toBeHidden();
  await card.getByRole('radio', { name: /^닫기/ }).check();
  await card.getByLabel('팬에게 보일 글').fill('잠시 쉬었다가\n다시 만나요 💜');
  await card.getByLabel('언제까지').selectOption('한 시간 동안');
  const targets = card.locator('button, select, summary, textarea, label:has(input)');
  for (const target of await targets.filter({ visible: true }).all()) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await card.getByRole('button', { name: '적용하기' }).tap();
  await expect(card.getByRole('status')).toHaveText('바꿨어요. 지금부터 적용돼요.');
  await expect(card).toContainText(/닫힘.*까지/);

  const post = await context.newPage();
  await post.goto(`/ko/posts/${slug}`);
  await expect(composer(post)).toContainText('다시 만나요 💜');
  await expect(composer(post)).toContainText(/에 다시 열려요\. 읽기와 반응은 계속할 수 있어요\./);
  await expect(composer(post).getByRole('textbox')).toHaveCount(0);

  await card.getByRole('button', { name: /되돌리기/ }).tap();
  await expect(card.getByRole('status')).toHaveText('되돌렸어요. 바꾸기 전과 같아요.');
  await post.reload();
  await expect(composer(post).getByRole('textbox')).toBeVisible();
  await context.close();
});

test('celebration is one press, however the post was switched', async ({ page, signInAs }) => {
  const slug = await switched({ mode: 'hold', minimumAgeHours: 24 });
  await page.goto(`/en/posts/${slug}`);
  await expect(composer(page)).toContainText(
    'A moderator reads each one first. For members of at least a day.',
  );
  await signInAs('moderator');
  await page.goto(deskOf(slug));
  await page.getByRole('button', { name: 'Celebration' }).click();
  const card = page.getByRole('article', { name: slug });
  await expect(card.getByRole('status')).toHaveText('Done. It holds from now on.');
  await expect(card).toContainText('Open');
  await page.goto(`/en/posts/${slug}`);
  await expect(composer(page).getByRole('textbox')).toBeVisible();
  await expect(composer(page)).not.toContainText('A moderator reads');
  await page.goto(deskOf(slug));
  await card.getByRole('button', { name: /^Undo/ }).click();
  await expect(card).toContainText('Members of a day or more');
});

test('of two editors the later one is shown what the first one did', async ({ page, signInAs }) => {
  const slug = await newPost(withCover);
  await signInAs('editor');
  await page.goto(deskOf(slug));
  const wanted = { ...openToAll, mode: 'slow', slowSeconds: 60 } as const;
  await switchPost(await actAs('owner'), { slug, wanted, changedAt: null });
  const card = page.getByRole('article', { name: slug });
  await card.getByText('Change', { exact: true }).click();
  await card.getByRole('radio', { name: 'Closed' }).check();
  await card.getByLabel('What fans read').fill('Back in an hour.');
  await card.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(card.getByRole('alert')).toHaveText(
    'Somebody else has switched this post since. This is how it is now.',
  );
  await expect(card).toContainText('One every minute');
  await expect(card.getByRole('radio', { name: 'Closed' })).toBeChecked();
  await expect(card.getByLabel('What fans read')).toHaveValue('Back in an hour.');
  await card.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(card.getByRole('status')).toBeVisible();
});

test('what can’t be so is said where it was typed, and nothing typed is lost', async ({
  page,
  signInAs,
}) => {
  const slug = await newPost(withCover);
  await signInAs('editor');
  await page.goto(deskOf(slug));
  const card = page.getByRole('article', { name: slug });
  await card.getByText('Change', { exact: true }).click();
  await card.getByRole('radio', { name: 'Slow' }).check();
  await card.getByLabel('Or other seconds').fill('4000');
  await card.getByLabel('Who may write').selectOption('Members of 7 days or more');
  await card.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(card.getByRole('alert')).toHaveText('Type whole seconds from 1 to 3,600.');
  await expect(card.getByLabel('Or other seconds')).toHaveValue('4000');
  await expectNoAxeViolations(page);
  await card.getByLabel('Or other seconds').fill('45');
  await card.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(card).toContainText(/Slow.*One every 45 seconds.*Members of 7 days or more/);
});

test('a date and time is of the editor’s own clock', async ({ browser }) => {
  const slug = await newPost(withCover);
  const context = await openAsEditor(browser, { timezoneId: 'Asia/Seoul', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(deskOf(slug));
  const card = page.getByRole('article', { name: slug });
  await card.getByText('Change', { exact: true }).click();
  await card.getByRole('radio', { name: 'Closed' }).check();
  await card.getByLabel('For how long').selectOption('Until a date and time');
  const day = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10);
  await card.getByLabel('Date and time', { exact: true }).fill(`${day}T09:30`);
  await card.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(card).toContainText(/Until .* 12:30 AM UTC/);
  await card.getByText('Change', { exact: true }).click();
  await expect(card.getByLabel('Date and time', { exact: true })).toHaveValue(`${day}T09:30`);
  await context.close();
});

test('a long message and a time come back as they were, and can be put right', async ({
  page,
  signInAs,
}) => {
  const slug = await newPost(withCover);
  await signInAs('editor');
  await page.goto(deskOf(slug));
  const card = page.getByRole('article', { name: slug });
  await card.getByText('Change', { exact: true }).click();
  await card.getByRole('radio', { name: 'Closed' }).check();
  const message = '👩‍👩‍👧‍👦'.repeat(280);
  await card.getByLabel('What fans read').fill(message);
  await card.getByLabel('For how long').selectOption('Until a date and time');
  const time = card.getByLabel('Date and time', { exact: true });
  await time.fill('2020-05-01T09:30');
  await card.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(card.getByRole('alert')).toContainText('from now on');
  await expect(card.getByLabel('What fans read')).toHaveValue(message);
  await expect(time).toHaveValue('2020-05-01T09:30');
});

test('who was signed out meanwhile signs in and finds what they typed', async ({
  page,
  context,
  signInAs,
}) => {
  const slug = await newPost(withCover);
  await signInAs('editor');
  await page.goto(deskOf(slug));
  const card = page.getByRole('article', { name: slug });
  await card.getByText('Change', { exact: true }).click();
  await card.getByRole('radio', { name: 'Closed' }).check();
  await card.getByLabel('What fans read').fill('Back in an hour.');
  await context.clearCookies({ name: 'lightstick-session' });
  await card.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  const next = new URL(page.url()).searchParams.get('next') ?? '';
  await signInAs('editor');
  await page.goto(next);
  await expect(card.getByLabel('What fans read')).toHaveValue('Back in an hour.');
  await expect(card.getByRole('alert')).toHaveCount(0);
});

test('whoever has the page open is told in a sentence, and keeps what they wrote', async ({
  page,
  browser,
}) => {
  const slug = await newPost(withCover);
  await page.goto(`/en/posts/${slug}`);
  const box = composer(page).getByRole('textbox');
  await box.fill('half a word');
  const height = (await composer(page).boundingBox())?.height;
  const editor = await openAsEditor(browser, {});
  const answer = await knock(editor, doorOf(slug), { mode: 'slow', slowSeconds: 60 });
  const { entryId } = await answer.json();
  const news = composer(page).getByRole('status');
  await expect(news).toHaveText('One congratulation a minute here for now.', { timeout: 20_000 });
  expect((await composer(page).boundingBox())?.height).toBe(height);
  await expect(box).toHaveValue('half a word');
  await knock(editor, `${doorOf(slug)}/undo`, { entryId });
  await expect(news).toHaveText('', { timeout: 20_000 });
  await editor.close();
});

test('a timer that runs out opens the post without anybody’s help', async ({ page, browser }) => {
  const endsAt = new Date(Date.now() + 6000);
  const slug = await switched({ mode: 'closed', message: 'A short break.', endsAt });
  await page.goto(`/en/posts/${slug}`);
  await expect(composer(page)).toContainText('A short break.');
  const context = await browser.newContext({ baseURL: demoUrl });
  const visitor = await context.newPage();
  await expect
    .poll(
      async () => {
        await visitor.goto(`/en/posts/${slug}`);
        return composer(visitor).getByRole('textbox').count();
      },
      { timeout: 60_000, intervals: [3000] },
    )
    .toBe(1);
  expect(Date.now()).toBeGreaterThan(endsAt.getTime());
  await expect(composer(page)).toContainText('Congratulations are open again.', {
    timeout: 60_000,
  });
  await context.close();
});

test('who may not switch is refused at every door, and the post stays as it is', async ({
  context,
  browser,
  signInAs,
}) => {
  const slug = await newPost(withCover);
  const { context: fan } = await openAsFan(browser);
  const entryId = '019a0000-0000-7000-8000-000000000000';
  const knockBoth = async (who = context, path = doorOf(slug), headers = {}) => {
    const answers = [
      await knock(who, path, { mode: 'closed' }, headers),
      await knock(who, `${path}/undo`, { entryId }, headers),
    ];
    return Promise.all(
      answers.map(
        async (response) => `${response.status()} ${(await response.json()).error?.code}`,
      ),
    );
  };
  const both = (answer: string) => [answer, answer];
  expect(await knockBoth()).toEqual(both('401 signed-out'));
  expect(await knockBoth(fan)).toEqual(both('403 not-allowed'));
  await signInAs('mutedfan');
  expect(await knockBoth()).toEqual(both('403 not-allowed'));
  await signInAs('bannedfan');
  expect(await knockBoth()).toEqual(both('401 signed-out'));
  await signInAs('editor');
  const elsewhere = { origin: 'https://evil.example' };
  expect(await knockBoth(context, doorOf(slug), elsewhere)).toEqual(both('403 cross-origin'));
  for (const forged of ['never-was', '-', `${slug}'--`, '../x'])
    expect(await knockBoth(context, doorOf(encodeURIComponent(forged)))).toEqual(
      both('404 not-found'),
    );
  await congratulate(fan, slug, 'still open');

  const first = await knock(context, doorOf(slug), { mode: 'closed' });
  const again = await knock(context, doorOf(slug), { mode: 'closed' });
  expect([first.status(), again.status()]).toEqual([200, 200]);
  expect(await again.json()).toEqual(await first.json());
  await signInAs('moderator');
  const late = await knock(context, doorOf(slug), { mode: 'hold' });
  expect(late.status()).toBe(409);
  expect(await late.json()).toMatchObject({
    error: { code: 'switched-since', state: { mode: 'closed' } },
  });
  await fan.close();
});

test('an editor has this section of the desk and no other, a fan has none', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor');
  for (const path of ['', '/log']) {
    await page.goto(`/en/moderation${path}`);
    await expect(page.getByRole('heading', { name: 'Only for moderators' })).toBeVisible();
  }
  await signInAs('knownfan');
  await page.goto('/en/moderation/posts');
  await expect(
    page.getByRole('heading', { name: 'Only for moderators and editors' }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});

test('axe finds nothing on the desk, or where fans are told, and nothing scrolls sideways', async ({
  page,
  signInAs,
}) => {
  test.slow();
  const closed = await switched({ mode: 'closed', message: 'https://example.org/'.repeat(12) });
  const slow = await switched({ mode: 'slow', slowSeconds: 45, minimumAgeHours: 36 });
  for (const slug of [closed, slow]) {
    await page.goto(`/en/posts/${slug}`);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }
  await signInAs('moderator');
  for (const path of [
    deskOf(closed),
    '/ko/moderation/posts',
    '/en/moderation/log?action=switch-post',
  ]) {
    await page.goto(path);
    const card = page.getByRole('article').first();
    await expect(card).toBeVisible();
    if (path.includes('/posts')) await card.locator('summary').click();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }
  await page.goto('/en/moderation/posts?q=nothing-like-it');
  await expect(page.getByRole('heading', { name: 'No post is called like that' })).toBeVisible();
});
