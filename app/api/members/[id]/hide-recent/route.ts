import { hideRecentDoor } from '@/features/sanctions/hide-recent-door';

/** For moderators: hides the next of what a banned member wrote on their last day. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/members/[id]/hide-recent'>,
) {
  return hideRecentDoor(request, (await params).id);
}
