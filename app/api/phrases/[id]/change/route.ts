import { changePhrase } from '@/features/phrases/commands';
import { phraseDoor } from '@/features/phrases/door';
import { changeInput } from '@/features/phrases/input';

/** For moderators: gives a phrase another kind or language. */
export function POST(request: Request, { params }: RouteContext<'/api/phrases/[id]/change'>) {
  return phraseDoor(request, changeInput, changePhrase, params);
}
