import { postingDoor } from '@/features/comments/posting-door';

/** Posts a congratulation: `text`, and where there are any `clientKey`, `parentId`, `draft`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/posts/[slug]/comments'>,
): Promise<Response> {
  return postingDoor(request, (await params).slug);
}
