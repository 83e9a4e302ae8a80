import { randomInt, randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';
import { congratulate, knock } from './knock';
import { untilNow } from './until-now';

const slug = 'mirunari-paper-lantern-nomination';
const lists = '/en/moderation/phrases';

/** A word that nobody has ever written. */
function newWord() {
  const digits = randomUUID().replace(/\D/g, '').slice(0, 8);
  return `zq${digits.replace(/\d/g, (digit) => 'bcdfghklmp'.charAt(Number(digit)))}`;
}

/** The same in Korean; no syllable stands beside itself. */
function newKoreanWord() {
  const syllables = [...'뷁쀍뚧쒧쩗쫽켊퀩햛훑뜗쌹'];
  return Array.from({ length: 6 }, () => {
    const [syllable = ''] = syllables.splice(randomInt(syllables.length), 1);
    return syllable;
  }).join('');
}

/** A phone in Korean. */
async function openPhone(browser: Browser, baseURL: string | undefined, javaScriptEnabled = true) {
  return browser.newContext({
    baseURL,
    javaScriptEnabled,
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    isMobile: true,
    locale: 'ko-KR',
  });
}

function rowOf(page: Page, word: string) {
  return page
    .getByRole('region', { name: /^(Listed|넣은 표현)$/ })
    .getByRole('listitem')
    .filter({ hasText: word });
}

for (const javaScriptEnabled of [true, false])
  test(`a moderator on a phone in Korean adds a phrase, tries it, removes it and takes that back, ${
    javaScriptEnabled ? 'with' : 'without'
  } JavaScript`, async ({ browser, signInAs, baseURL }) => {
    const context = await openPhone(browser, baseURL, javaScriptEnabled);
    await signInAs('moderator', context);
    const page = await context.newPage();
    const word = newKoreanWord();
    const apart = [...word].join('.');
    await page.goto('/ko/moderation');
    await page.getByRole('link', { name: '표현', exact: true }).tap();
    await page.getByRole('heading', { name: '표현 추가' }).tap();
    await page.getByLabel('표현을 한 줄에 하나씩 적어 주세요').fill(`${word}\n✨\n시발`);
    await page.locator('#add').getByLabel('어떻게 할지').selectOption('보류');
    await page.locator('#add').getByLabel('언어', { exact: true }).selectOption('한국어');
    await page.getByRole('button', { name: '추가', exact: true }).tap();

    await expect(page.getByRole('main').getByRole('status')).toContainText('표현 1개를 넣었어요.');
    await expect(page.locator('#add-said')).toBeFocused();
    const left = page.getByRole('main').getByRole('alert');
    await expect(left).toContainText('넣을 수 없는 줄이 2개 있어요');
    await expect(left).toContainText('이미 보류 목록에 있어요.');
    await expect(left).toContainText('찾을 글자나 숫자가 없어요.');
    await expect(page.getByLabel('표현을 한 줄에 하나씩 적어 주세요')).toHaveValue('✨\n시발');
    await expect(rowOf(page, word)).toContainText('Haneul ☁️ 님이 추가');
    await expectNoSidewaysScroll(page);
    if (javaScriptEnabled) await expectNoAxeViolations(page);

    await page.getByRole('heading', { name: '글로 시험해 보기' }).tap();
    await page.getByLabel('팬이 보낼 법한 글').fill(`축하해 ${apart}`);
    await page.getByRole('button', { name: '시험하기' }).tap();
    const verdict = page.getByRole('main').getByRole('status');
    await expect(verdict).toContainText('운영자가 먼저 확인하게 돼요');
    await expect(verdict.locator('mark')).toHaveText(apart);
    await expect(verdict.getByRole('list', { name: '찾은 표현' })).toContainText(
      '글자를 띄워서 썼어요',
    );
    if (javaScriptEnabled) await expectNoAxeViolations(page);

    const { context: author } = await openAsFan(browser);
    const sent = await knock(author, `/api/posts/${slug}/comments`, {
      text: `축하해요 ${word}`,
      clientKey: randomUUID(),
    });
    expect((await sent.json()).comment.status).toBe('held');
    await author.close();

    await page.getByRole('searchbox', { name: '찾기' }).fill(word);
    await page.getByRole('button', { name: '보기', exact: true }).tap();
    await page.getByRole('button', { name: `“${word}” 빼기` }).tap();
    await expect(page.getByRole('main').getByRole('status')).toContainText('표현 1개를 뺐어요.');
    await expect(rowOf(page, word)).toHaveCount(0);
    await page.getByRole('button', { name: '되돌리기' }).tap();
    await expect(page.getByRole('main').getByRole('status')).toContainText('되돌렸어요.');
    await expect(rowOf(page, word)).toContainText('Haneul ☁️ 님이 추가');
    await context.close();
  });

test('who was signed out meanwhile signs in and finds the phrases they typed', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('moderator');
  await page.goto(lists);
  await page.getByRole('heading', { name: 'Add phrases' }).click();
  const field = page.getByLabel('Phrases, one on each line');
  const words = `${newWord()}\n${newWord()}`;
  await field.fill(words);
  await context.clearCookies({ name: 'lightstick-session' });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  const next = new URL(page.url()).searchParams.get('next') ?? '';
  await signInAs('moderator');
  await page.goto(next);
  await expect(field).toHaveValue(words);
});

test('what a phrase would have found is seen before it is listed', async ({
  page,
  browser,
  signInAs,
}) => {
  const { context: author } = await openAsFan(browser);
  const word = newWord();
  const { text } = await congratulate(author, slug, `so happy ${word}`);
  await author.close();
  await signInAs('moderator');
  await page.goto(lists);
  await page.getByRole('heading', { name: 'Add phrases' }).click();
  const box = page.getByLabel('Phrases, one on each line');
  await box.fill(word);
  await page.locator('#add').getByLabel('Language').selectOption('Every language');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const seen = page.getByRole('main').getByRole('status');
  await expect(seen).toContainText(/^Nothing is listed yet1 of the newest [\d,]+ congratulations/);
  await expect(seen.getByRole('listitem')).toHaveText([text]);
  await expect(seen.locator('mark')).toHaveText(word);
  await expect(box).toHaveValue(word);
  await expect(rowOf(page, word)).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Add anyway' }).click();
  await expect(seen).toContainText('1 phrase is listed.');
  await expect(rowOf(page, word)).toContainText('Every language');

  await page.getByRole('link', { name: `Change “${word}”` }).click();
  await expect(page.getByLabel('What happens').last()).toBeFocused();
  await page.getByRole('form').getByLabel('What happens').selectOption('Allow');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(seen).toContainText('Changed.');
  await expect(seen).toContainText('before: Hold, Every language');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(page, word)).toContainText('Hold');
  await page.goto(`/en/moderation/log?after=${untilNow()}`);
  const line = page.getByRole('article').filter({ hasText: word }).first();
  await expect(line).toContainText(/Haneul ☁️ changed a listed phrase.*Takes back an earlier line/);
});

test('a starter list that is not wholly there is added in one press, and taken back', async ({
  page,
  signInAs,
}) => {
  await signInAs('moderator');
  await page.goto(`${lists}?q=${encodeURIComponent('삼일한')}`);
  await page.getByRole('button', { name: 'Remove “삼일한”' }).click();
  await expect(page.getByRole('main')).toContainText('1 phrase of it is not listed.');
  await page.getByRole('button', { name: 'Add what is missing: Korean' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('1 phrase is listed.');
  await expect(page.getByRole('button', { name: /^Add what is missing/ })).toHaveCount(0);
  await expect(rowOf(page, '삼일한')).toContainText('Added by Haneul ☁️');
});

test('who may not list phrases is refused at every door, and nothing is changed', async ({
  context,
  page,
  signInAs,
}) => {
  const id = randomUUID();
  const word = newWord();
  const fields = { text: word, kind: 'hold', language: 'all', entryId: id, list: 'ko' };
  const doors = ['', '/preview', '/undo', '/starter', `/${id}/change`, `/${id}/remove`];
  const knockAll = (headers = {}) =>
    Promise.all(
      doors.map(async (door) => {
        const answer = await knock(context, `/api/phrases${door}`, fields, headers);
        return [answer.status(), (await answer.json()).error?.code];
      }),
    );
  const all = (...answer: unknown[]) => doors.map(() => answer);
  expect(await knockAll()).toEqual(all(401, 'signed-out'));
  for (const name of ['knownfan', 'mutedfan', 'editor'] as const) {
    await signInAs(name);
    expect(await knockAll(), name).toEqual(all(403, 'not-allowed'));
    await page.goto(lists);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Only for moderators');
  }
  await signInAs('bannedfan');
  expect(await knockAll()).toEqual(all(401, 'signed-out'));
  await signInAs('moderator');
  expect(await knockAll({ origin: 'https://evil.example' })).toEqual(all(403, 'cross-origin'));
  await page.goto(`${lists}?q=${word}`);
  await expect(page.getByRole('heading', { name: 'No phrase matches' })).toBeVisible();
  for (const forged of ['nonsense', randomUUID(), `${id}'--`])
    for (const act of ['change', 'remove']) {
      const door = `/api/phrases/${encodeURIComponent(forged)}/${act}`;
      const answer = await knock(context, door, fields);
      expect([answer.status(), (await answer.json()).error.code]).toEqual([404, 'phrase-gone']);
    }
  const answer = await knock(context, '/api/phrases', { ...fields, kind: 'burn' });
  expect(answer.status()).toBe(400);
});

test('a script is told what was listed, what is left, and what would be found', async ({
  context,
  browser,
  signInAs,
}) => {
  await signInAs('moderator');
  const word = newWord();
  const fields = { text: `${word}\n✨`, kind: 'refuse', language: 'all' };
  const add = () => knock(context, '/api/phrases', fields);
  expect(await (await add()).json()).toEqual({
    entryId: expect.any(String),
    added: 1,
    left: [{ line: '✨', problem: 'empty' }],
  });
  expect(await (await add()).json()).toEqual({
    entryId: null,
    added: 0,
    left: [
      { line: word, problem: 'listed', kind: 'refuse' },
      { line: '✨', problem: 'empty' },
    ],
  });
  const { context: author } = await openAsFan(browser);
  const { id, text } = await congratulate(author, slug, 'wonderful');
  await author.close();
  const [, last = ''] = text.split(' ');
  const preview = await knock(context, '/api/phrases/preview', { ...fields, text: last });
  const { sure, ...seen } = (await preview.json()).preview;
  expect(seen).toMatchObject({ hits: 1, examples: [{ id, text, found: [[10, text.length]] }] });
  const refused = await knock(context, '/api/phrases', { ...fields, text: last });
  expect(refused.status()).toBe(409);
  expect((await refused.json()).error).toMatchObject({ code: 'phrase-hits', limit: 1, sure });
});
