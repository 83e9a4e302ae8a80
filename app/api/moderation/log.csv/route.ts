import { logFileDoor } from '@/features/moderation/log-door';
import { readingDoor } from '@/lib/http/reading-door';

/** The log as a file for spreadsheets. */
export function GET(request: Request): Promise<Response> {
  return readingDoor(() => logFileDoor(request));
}
