import type { Taking } from '@/features/switches/taking';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { inHours, inSeconds } from './spans';

/** What a fan should know before they write, a sentence each; '' where nothing is unusual. */
export function rulesOf(
  { mode, slowSeconds, minimumAgeHours }: Taking,
  messages: Catalogue['switches']['fans'],
  locale: Locale,
): string {
  const sentences = [
    slowSeconds === null ? null : inSeconds(slowSeconds, messages.slowFor, locale),
    mode === 'hold' ? messages.hold : null,
    minimumAgeHours === null ? null : inHours(minimumAgeHours, messages.ageOf, locale),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}
