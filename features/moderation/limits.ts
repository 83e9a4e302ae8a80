import 'server-only';
import { type Allowance, rateLimit } from '@/lib/rate-limit';

const inAMinute = rateLimit('report-minute', 10, 60);
const inAnHour = rateLimit('report-hour', 60, 3600);

/** Takes one from what a fan may report: 10 a minute, and 60 an hour for a whole wave of spam. */
export async function takeReportAllowance(memberId: string): Promise<Allowance> {
  const soon = await inAMinute(memberId);
  return soon.ok ? inAnHour(memberId) : soon;
}

/** Files of the log that one moderator may take in an hour: 300,000 lines. */
export const logFiles = rateLimit('log files', 30, 3600);
