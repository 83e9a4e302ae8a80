import { liveDoor } from '@/features/live/live-door';

/** The changes of a post's pulse as they happen, for everybody: server-sent events. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/posts/[slug]/live'>,
): Promise<Response> {
  return liveDoor(request, (await params).slug);
}
