import { desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { moderationEntry } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import { cast } from '@/db/seed/content/cast';
import { newFans } from '@/scripts/testing/stage';
import { demoUrl } from './addresses';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';

const roleOf = async (id: string) =>
  (await db().select().from(member).where(eq(member.id, id)))[0]?.role;

test('an owner finds a fan and makes them a moderator', async ({ page, signInAs }) => {
  const [fan] = await newFans(1);
  await signInAs('owner');
  await page.goto('/en/account');
  await page.getByRole('link', { name: 'Members and their roles' }).click();
  await expect(page.getByRole('heading', { name: 'Everybody with a role' })).toBeVisible();
  await page.getByLabel('Handle or name').fill(fan?.handle ?? '');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('heading', { name: '1 member' })).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel(`Role of ${fan?.displayName}`).selectOption('moderator');
  await page.getByRole('button', { name: 'Give' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'moderator' })).toBeVisible();
  await expect(page.getByLabel(`Role of ${fan?.displayName}`)).toHaveValue('moderator');
  expect(await roleOf(fan?.id ?? '')).toBe('moderator');
  const [entry] = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.memberId, fan?.id ?? ''))
    .orderBy(desc(moderationEntry.id));
  expect(entry).toMatchObject({ action: 'give-role', actorId: castIds.owner });
});

test('the last owner stays one', async ({ page, signInAs }) => {
  await signInAs('owner');
  await page.goto(`/en/members?q=${cast.owner.handle}`);
  await page.getByLabel(`Role of ${cast.owner.displayName}`).selectOption('fan');
  await page.getByRole('button', { name: 'Give' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('the only owner');
  await expectNoAxeViolations(page);
  expect(await roleOf(castIds.owner)).toBe('owner');
});

test('nobody is called like that', async ({ page, signInAs }) => {
  await signInAs('owner');
  await page.goto('/en/members?q=%25nobody%25');
  await expect(page.getByText('Nobody here is called like that.')).toBeVisible();
});

for (const name of ['knownfan', 'moderator', 'editor'] as const)
  test(`a ${name} sees no members, and gives no role`, async ({ page, context, signInAs }) => {
    await signInAs(name);
    await page.goto('/en/members?q=nari');
    await expect(page.getByText('Only an owner can give roles.')).toBeVisible();
    await expect(page.getByText(cast.newfan.handle)).toHaveCount(0);
    await expectNoAxeViolations(page);
    const response = await context.request.post(`/api/members/${castIds[name]}/role`, {
      headers: { origin: demoUrl, accept: 'application/json' },
      data: { role: 'owner' },
    });
    expect(response.status()).toBe(403);
    expect(await roleOf(castIds[name])).toBe(cast[name].role);
  });

test('a visitor gives no role', async ({ page, request }) => {
  await page.goto('/en/members');
  await expect(page.getByText('Only an owner can give roles.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  const response = await request.post(`/api/members/${castIds.newfan}/role`, {
    headers: { origin: demoUrl, accept: 'application/json' },
    data: { role: 'owner' },
  });
  expect(response.status()).toBe(401);
  expect(await roleOf(castIds.newfan)).toBe('fan');
});
