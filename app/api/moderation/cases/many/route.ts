import { manyCasesDoor } from '@/features/moderation/case-door';

/** For moderators: one decision about all the cases that were chosen. */
export function POST(request: Request) {
  return manyCasesDoor(request);
}
