import { undoDoor } from '@/features/moderation/case-door';

/** For moderators: takes back all that one of their acts decided. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/moderation/acts/[batch]/undo'>,
) {
  return undoDoor(request, (await params).batch);
}
