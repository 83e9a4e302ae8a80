import { reportComment } from '@/features/moderation/commands/reporting';
import { actDoor } from '@/features/moderation/door';
import { reportInput } from '@/features/moderation/input';

/** For every member: flags the comment for the moderators. */
export function POST(request: Request, { params }: RouteContext<'/api/comments/[id]/report'>) {
  return actDoor(request, params, reportInput, reportComment);
}
