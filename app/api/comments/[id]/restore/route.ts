import { restoreComment } from '@/features/moderation/commands';
import { actDoor } from '@/features/moderation/door';
import { restoreInput } from '@/features/moderation/input';

/** For moderators: shows a hidden comment again. */
export function POST(request: Request, { params }: RouteContext<'/api/comments/[id]/restore'>) {
  return actDoor(request, params, restoreInput, restoreComment);
}
