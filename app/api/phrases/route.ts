import { addingDoor } from '@/features/phrases/adding-door';

/** For moderators: lists each line of `text` as a phrase. */
export function POST(request: Request) {
  return addingDoor(request, 'add');
}
