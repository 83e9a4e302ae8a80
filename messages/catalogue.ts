import type { Wording } from '@/lib/i18n/message';
import type { en } from './en';

/** What every catalogue holds: the keys and placeholders of the English one, in any words. */
export type Catalogue = Wording<typeof en>;
