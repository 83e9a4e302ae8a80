import { makeOwner } from '@/features/members/commands/roles';
import { parseEmail } from '@/features/session/input';
import { env } from '@/lib/env';
import { Failure } from './bootstrap/terminal.mjs';
import { withDatabase } from './serve/with-database';

/** `npm run owner -- someone@example.org`: makes a member who has signed in once an owner. */
export default async function owner([address]: string[]): Promise<number> {
  const email = parseEmail(address);
  if (!email) throw new Failure('Say whose e-mail address: npm run owner -- someone@example.org.');
  return withDatabase(async () => {
    const outcome = await makeOwner(email);
    if (!outcome.ok)
      throw new Failure(
        `Nobody has signed in with ${email} yet. Sign in with it once at ${env().SITE_URL}, then run this again.`,
      );
    console.log(outcome.changed ? `${email} is an owner now.` : `${email} was an owner already.`);
    return 0;
  });
}
