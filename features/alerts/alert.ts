import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { type Lateness, minutesSince, type Queue } from './policy';

/** What is told, as it is stored and as a plain webhook gets it. */
export type Alert = {
  type: 'queue.late';
  /** ISO 8601. */
  timestamp: string;
  data: {
    /** In which ways it is late. */
    late: Lateness[];
    /** Cases that wait. */
    waiting: number;
    /**
     * Minutes since the oldest case was opened, and the oldest that is serious, which it may have
     * become only now; -1 for none.
     */
    oldestMinutes: number;
    oldestSeriousMinutes: number;
    /** Where the desk is. */
    url: string;
  };
};

export function alertOf(queue: Queue, late: Lateness[], url: string): Alert {
  const { at, waiting, since, seriousSince } = queue;
  return {
    type: 'queue.late',
    timestamp: at.toISOString(),
    data: {
      late,
      waiting,
      oldestMinutes: minutesSince(since, at),
      oldestSeriousMinutes: minutesSince(seriousSince, at),
      url,
    },
  };
}

/** The alert in words, a sentence for each way in which the queue is late. */
export function alertSentences(
  { data }: Alert,
  messages: Catalogue['alerts'],
  locale: Locale,
): string[] {
  const { waiting, oldestMinutes, oldestSeriousMinutes } = data;
  const sentences = {
    serious: format(messages.serious, { count: oldestSeriousMinutes }, locale),
    old: format(messages.old, { count: oldestMinutes }, locale),
    many: format(messages.many, { count: waiting }, locale),
  };
  return data.late.map((way) => sentences[way]);
}
