import { addingDoor } from '@/features/phrases/adding-door';

/** For moderators: what each line of `text` would find, were it listed. Nothing is stored. */
export function POST(request: Request) {
  return addingDoor(request, 'preview');
}
