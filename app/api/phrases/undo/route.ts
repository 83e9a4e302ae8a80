import { undoPhraseAct } from '@/features/phrases/commands/undo';
import { phraseDoor } from '@/features/phrases/door';
import { undoInput } from '@/features/phrases/input';

/** For moderators: takes back what a line of the log says was done to the lists. */
export function POST(request: Request) {
  return phraseDoor(request, undoInput, undoPhraseAct);
}
