import { caseDoor } from '@/features/moderation/case-door';
import { parseUuid } from '@/lib/uuid';

/** For moderators: `publish`, `hide` or `claim` all that waits in the case. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/moderation/cases/[id]/[act]'>,
) {
  const { id, act } = await params;
  return caseDoor(request, parseUuid(id), act);
}
