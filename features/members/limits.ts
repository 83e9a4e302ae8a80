import 'server-only';
import { rateLimit } from '@/lib/rate-limit';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Looking whether a handle is free: one member, typing fast. */
export const handleChecks = rateLimit('handle checks', 60, MINUTE);

/** Sending the welcome or account form. */
export const nameChanges = rateLimit('name changes', 20, 10 * MINUTE);

/** Gathering everything about a member is the heaviest read there is. */
export const downloads = rateLimit('downloads', 10, HOUR);
