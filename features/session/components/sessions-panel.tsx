import { Panel } from '@/components/ui/panel';
import type { listSessions } from '@/features/session/queries';
import { describeDevice } from '@/lib/http/device';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { type ListedSession, SessionList } from './session-list';

type Session = Awaited<ReturnType<typeof listSessions>>[number];
type Props = {
  sessions: Session[];
  /** The session that asks. */
  hereId: string;
  locale: Locale;
  messages: Catalogue['members'];
};

/** A member's sessions in words. */
export function SessionsPanel({ sessions, hereId, locale, messages }: Props) {
  return (
    <Panel>
      <SessionList
        sessions={sessions.map((session) => inWords(session, hereId, locale, messages))}
        texts={{
          here: messages.sessionHere,
          end: messages.sessionEnd,
          ended: messages.sessionEnded,
          gone: messages.sessionGone,
        }}
      />
    </Panel>
  );
}

function inWords(
  { id, userAgent, createdAt }: Session,
  hereId: string,
  locale: Locale,
  messages: Catalogue['members'],
): ListedSession {
  const { browser, system } = describeDevice(userAgent);
  const device =
    browser && system
      ? format(messages.sessionOn, { browser, system })
      : (browser ?? system ?? messages.sessionUnknown);
  const date = formatDate(createdAt, locale, { time: true });
  return {
    id,
    device,
    isPhone: system === 'iPhone' || system === 'Android',
    isHere: id === hereId,
    since: format(messages.sessionSince, { date }),
    createdAt: createdAt.toISOString(),
    endLabel: format(messages.sessionEndLabel, { device, date }),
  };
}
