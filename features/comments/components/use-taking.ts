'use client';

import { usePulse } from '@/features/live/components/pulse-store';
import { rulesOf } from '@/features/switches/components/rules';
import { isSameTaking } from '@/features/switches/taking';
import { useComments } from './comments-context';

/**
 * What to tell who writes here: `rules` where the page was made with some, kept up to date in their
 * place; `news` where there were none and something has changed since. Neither makes room for
 * itself, so nothing jumps.
 */
export function useTaking(): { rules: string; news: string } {
  const { slug, locale, taking, switches } = useComments();
  const now = usePulse(slug)?.taking ?? taking;
  const before = rulesOf(taking, switches, locale);
  const changed =
    now.mode === 'closed'
      ? switches.closedSince
      : rulesOf(now, switches, locale) || switches.openAgain;
  const current = isSameTaking(now, taking) ? before : changed;
  return before ? { rules: current, news: '' } : { rules: '', news: current };
}
