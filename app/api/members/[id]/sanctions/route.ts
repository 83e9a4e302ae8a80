import { imposeSanction } from '@/features/sanctions/commands';
import { decisionDoor } from '@/features/sanctions/door';
import { parseImpose } from '@/features/sanctions/input';
import { refuseSanction } from '@/features/sanctions/refuse-sanction';

/** For moderators: warns, mutes, holds or bans the member. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/members/[id]/sanctions'>,
) {
  const { id } = await params;
  return decisionDoor(request, {
    parse: (fields) => parseImpose(id, fields),
    command: imposeSanction,
    sayNo: refuseSanction,
  });
}
