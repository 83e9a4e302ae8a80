import 'server-only';
import { rateLimit } from '@/lib/rate-limit';

/**
 * Texts of one member that are read in a minute, new ones and edits: three times their pace, for
 * what is sent again counts too. Reading costs time, and the outside check may cost money.
 */
export const textsRead = rateLimit('texts read', 60, 60);
