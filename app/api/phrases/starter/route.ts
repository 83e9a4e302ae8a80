import { addStarterList } from '@/features/phrases/commands/starting';
import { phraseDoor } from '@/features/phrases/door';
import { starterInput } from '@/features/phrases/input';

/** For moderators: lists what is missing of the starter list `list`. */
export function POST(request: Request) {
  return phraseDoor(request, starterInput, addStarterList);
}
