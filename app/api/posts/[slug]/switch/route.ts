import { switchDoor } from '@/features/switches/door';

/** For moderators and editors: switches how the post takes congratulations. */
export function POST(request: Request, { params }: RouteContext<'/api/posts/[slug]/switch'>) {
  return switchDoor(request, params);
}
