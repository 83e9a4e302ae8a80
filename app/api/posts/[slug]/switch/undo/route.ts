import { undoDoor } from '@/features/switches/door';

/** For moderators and editors: takes the last change of the post's switch back. */
export function POST(request: Request, { params }: RouteContext<'/api/posts/[slug]/switch/undo'>) {
  return undoDoor(request, params);
}
