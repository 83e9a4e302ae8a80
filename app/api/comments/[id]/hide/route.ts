import { hideComment } from '@/features/moderation/commands';
import { actDoor } from '@/features/moderation/door';
import { hideInput } from '@/features/moderation/input';

/** For moderators: hides the comment, with a reason. */
export function POST(request: Request, { params }: RouteContext<'/api/comments/[id]/hide'>) {
  return actDoor(request, params, hideInput, hideComment);
}
