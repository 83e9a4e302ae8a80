import { acknowledgeWarning } from '@/features/sanctions/commands';
import { decisionDoor } from '@/features/sanctions/door';
import { parseSanctionId } from '@/features/sanctions/input';

/** A member says that they have read a warning of theirs. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/sanctions/[id]/acknowledge'>,
) {
  const { id } = await params;
  return decisionDoor(request, { parse: () => parseSanctionId(id), command: acknowledgeWarning });
}
