import { reopenReports } from '@/features/moderation/commands';
import { actDoor } from '@/features/moderation/door';
import { reopenInput } from '@/features/moderation/input';

/** For moderators: takes back what `keep` did. */
export function POST(request: Request, { params }: RouteContext<'/api/comments/[id]/reopen'>) {
  return actDoor(request, params, reopenInput, reopenReports);
}
