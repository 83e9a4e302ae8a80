import { renameMember } from '@/features/members/commands/names';
import { namesDoor } from '@/features/members/names-door';

/** A member changes their own display name. */
export function POST(request: Request): Promise<Response> {
  return namesDoor(
    request,
    ({ locale }) => `/${locale}/account`,
    async (viewer, { fields, locale }) => {
      const outcome = await renameMember(viewer.id, fields.displayName);
      return outcome.ok ? { to: `/${locale}/account?saved=1` } : { displayName: outcome.code };
    },
  );
}
