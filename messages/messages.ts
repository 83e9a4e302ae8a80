import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from './catalogue';
import { en } from './en';
import { ko } from './ko';

const catalogues: Record<Locale, Catalogue> = { en, ko };

/** Every string of the interface in `locale`. Server only by habit: hand a client component the few it needs. */
export function messagesIn(locale: Locale): Catalogue {
  return catalogues[locale];
}
