import { liftSanction } from '@/features/sanctions/commands';
import { decisionDoor } from '@/features/sanctions/door';
import { parseSanctionId } from '@/features/sanctions/input';

/** For moderators: ends the sanction before its time. */
export async function POST(request: Request, { params }: RouteContext<'/api/sanctions/[id]/lift'>) {
  const { id } = await params;
  return decisionDoor(request, { parse: () => parseSanctionId(id), command: liftSanction });
}
