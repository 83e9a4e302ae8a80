import { appealDoor } from '@/features/sanctions/appeal-door';

/** A member appeals against a sanction of theirs: `text`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/sanctions/[id]/appeal'>,
) {
  return appealDoor(request, (await params).id);
}
