import { newPost } from '@/scripts/testing/stage';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { congratulate, knock } from './knock';

test('what three known fans report is held, the author is offered help, and each reporter learns the outcome', async ({
  browser,
  page,
  signInAs,
}) => {
  const slug = await newPost();
  const [author, ...reporters] = [
    await openAsFan(browser),
    await openAsFan(browser),
    await openAsFan(browser),
    await openAsFan(browser),
  ];
  const { text, id } = await congratulate(author.context, slug, 'I can’t go on');
  const report = { reason: 'self-harm' };
  for (const { context } of reporters)
    expect((await knock(context, `/api/comments/${id}/report`, report)).status()).toBe(200);

  const own = await author.context.newPage();
  await own.goto(`/en/comments/${id}`);
  await expect(own.getByRole('main')).toContainText('We are glad that you are here');
  await expect(own.getByRole('link', { name: 'Find someone to talk to' })).toBeVisible();
  await expectNoAxeViolations(own);

  const [reporter] = reporters;
  const told = await reporter?.context.newPage();
  if (!told) throw new Error('No reporter');
  const reports = told.locator('section', { hasText: 'What you reported' });
  await told.goto('/en/account');
  await expect(reports).toContainText('Waiting for a moderator.');

  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const found = page.getByRole('article').filter({ hasText: text });
  await expect(found).toContainText('Somebody may be in danger');
  await expect(found).toContainText('Enough reports');
  await expect(found).toContainText('Worry about self-harm × 3');
  await found.getByRole('button', { name: 'Publish' }).click();
  await expect(found.getByRole('button', { name: 'Undo' })).toBeVisible();

  await told.reload();
  await expect(reports).toContainText('decided that it may stay');
  await expect(reports.getByRole('link', { name: 'Open it' })).toBeVisible();
  await expectNoAxeViolations(told);
  for (const { context } of [author, ...reporters]) await context.close();
});
