import type { PostSwitch } from '@/features/switches/policy';
import { classNames } from '@/lib/class-names';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { inHours, inSeconds } from './spans';

type Props = { state: PostSwitch; locale: Locale; messages: Catalogue['switches']['state'] };

const colours = { open: 'text-good', slow: 'text-gold', hold: 'text-gold', closed: 'text-danger' };

/** How a post takes comments, in a few words for who may switch it. */
export function SwitchState({ state, locale, messages }: Props) {
  const { mode, slowSeconds, minimumAgeHours, message, whenUnchecked, endsAt } = state;
  const about = [
    slowSeconds === null ? null : inSeconds(slowSeconds, messages.slowFor, locale),
    minimumAgeHours === null ? null : inHours(minimumAgeHours, messages.ageOf, locale),
    whenUnchecked === 'hold' ? messages.unchecked : null,
    endsAt && format(messages.until, { date: formatDate(endsAt, locale, { time: true }) }),
  ].filter((part) => part !== null);
  return (
    <div className="grid gap-1">
      <p className="dotted text-sm text-muted">
        <span className={classNames('text-base font-bold', colours[mode])}>{messages[mode]}</span>
        {about.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {message ? (
        <p dir="auto" className="whitespace-pre-line text-sm text-muted">
          {format(messages.message, { message })}
        </p>
      ) : null}
    </div>
  );
}
