import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { postComment } from '@/features/comments/commands';
import { findDifferences } from '@/features/comments/commands/recount';
import type { Member } from '@/features/session/viewer';
import { newPost, rowOf, sent } from '@/scripts/testing/stage';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';

async function congratulate(fan: Member) {
  const slug = await newPost({ publishedAt: new Date('2019-01-01') });
  const posted = await postComment(fan, slug, sent(`Words of ${fan.handle}`));
  if (!posted.ok) throw new Error(posted.code);
  return { slug, id: posted.comment.id };
}

const isThere = async (id: string) =>
  (await db().select().from(member).where(eq(member.id, id))).length > 0;

test('a fan deletes their account and removes their congratulations', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  const fan = await signInAsNewFan();
  const { id } = await congratulate(fan);
  await page.goto('/en/account');
  await page.getByRole('link', { name: 'Delete my account…' }).click();
  await expect(page.getByText('removed at once and for good')).toBeVisible();
  await expect(page.getByText('Your one congratulation')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Remove them').check();
  await page.getByLabel(/To confirm, type your handle/).fill(fan.handle);
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByRole('heading', { name: 'Your account is gone' })).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await isThere(fan.id)).toBe(false);
  expect(await rowOf(id)).toMatchObject({ text: '', status: 'deleted', authorId: null });
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('lightstick-session');
});

test('a fan leaves, and their words stay without a name', async ({ page, signInAsNewFan }) => {
  const fan = await signInAsNewFan();
  const { id } = await congratulate(fan);
  await page.goto('/en/account/leave');
  await page.getByLabel('Keep them, without my name').check();
  await page.getByLabel(/To confirm, type your handle/).fill(`@${fan.handle.toUpperCase()}`);
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByRole('heading', { name: 'Your account is gone' })).toBeVisible();
  expect(await rowOf(id)).toMatchObject({
    text: `Words of ${fan.handle}`,
    status: 'visible',
    authorId: null,
  });
  expect(await findDifferences(db())).toEqual([]);
});

test('with another’s handle nothing is deleted', async ({ page, signInAsNewFan }) => {
  const fan = await signInAsNewFan();
  await congratulate(fan);
  await page.goto('/en/account/leave');
  await page.getByLabel('Remove them').check();
  await page.getByLabel(/To confirm, type your handle/).fill('someone_else');
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByLabel(/To confirm, type your handle/)).toHaveAccessibleDescription(
    /That is not your handle/,
  );
  await expectNoAxeViolations(page);
  expect(await isThere(fan.id)).toBe(true);
});

test('leaving works without a script', async ({ browser, baseURL, signInAsNewFan }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const fan = await signInAsNewFan(context);
  const page = await context.newPage();
  await page.goto('/ko/account/leave');
  await page.getByRole('textbox').fill(fan.handle);
  await page.getByRole('button', { name: '계정을 완전히 삭제하기' }).click();
  await expect(page.getByRole('heading', { name: '계정이 삭제됐어요' })).toBeVisible();
  expect(await isThere(fan.id)).toBe(false);
  await context.close();
});
