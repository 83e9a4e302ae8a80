import { answerAppeal } from '@/features/sanctions/commands/appealing';
import { decisionDoor } from '@/features/sanctions/door';
import { parseAnswer } from '@/features/sanctions/input';
import { refuseAnswer } from '@/features/sanctions/refuse-appeal';

/** For moderators: answers the appeal against the sanction: `outcome` and `text`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/sanctions/[id]/answer'>,
) {
  const { id } = await params;
  return decisionDoor(request, {
    parse: (fields) => parseAnswer(id, fields),
    command: answerAppeal,
    sayNo: refuseAnswer,
  });
}
