import { dismissReports } from '@/features/moderation/commands';
import { actDoor } from '@/features/moderation/door';
import { keepInput } from '@/features/moderation/input';

/** For moderators: keeps a reported comment and answers its reports. */
export function POST(request: Request, { params }: RouteContext<'/api/comments/[id]/keep'>) {
  return actDoor(request, params, keepInput, dismissReports);
}
