import 'server-only';
import { networkLimit, rateLimit } from '@/lib/rate-limit';

const TEN_MINUTES = 600;

/** Links to one address: enough for a slow mail server, and no way to fill a stranger's mailbox. */
export const mailsToAddress = rateLimit('mails to an address', 5, TEN_MINUTES);

/** Links asked for from one network: a venue shares one, and a script has one too. */
export const mailsFromNetwork = networkLimit('mails from a network', 60, TEN_MINUTES);

/** Any step of signing in, from one network. */
export const signInsFromNetwork = networkLimit('sign-ins from a network', 300, TEN_MINUTES);
