import { removePhrase } from '@/features/phrases/commands';
import { phraseDoor } from '@/features/phrases/door';
import { removeInput } from '@/features/phrases/input';

/** For moderators: takes a phrase off the list. */
export function POST(request: Request, { params }: RouteContext<'/api/phrases/[id]/remove'>) {
  return phraseDoor(request, removeInput, removePhrase, params);
}
