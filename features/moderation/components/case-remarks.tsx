import { Bot, Siren, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { QueueItem } from '@/features/moderation/queries';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { Sentence } from './sentence';

type Props = { item: QueueItem; locale: Locale; messages: Catalogue['moderation']['desk'] };

/** Why it waits: how serious it is, what the pipeline had to say, and how many say the same. */
export function CaseRemarks({ item, locale, messages }: Props) {
  const { waiting, remarks, remarksAreOld } = item;
  const count = waiting?.count ?? 0;
  return (
    <ul className="flex flex-wrap gap-2 empty:hidden">
      {waiting?.risk === 2 ? (
        <Remark Icon={Siren} urgent>
          {messages.inDanger}
        </Remark>
      ) : null}
      {waiting?.risk === 1 ? <Remark Icon={TriangleAlert}>{messages.serious}</Remark> : null}
      {waiting?.edited ? <Remark Icon={TriangleAlert}>{messages.editedSince}</Remark> : null}
      {count > 1 ? <Remark>{format(messages.sameWords, { count }, locale)}</Remark> : null}
      {waiting && remarks.length > 0 && remarksAreOld ? (
        <Remark Icon={Bot}>{messages.remarksBefore}</Remark>
      ) : null}
      {item.status === 'held' && remarks.length === 0 && item.reasons.length > 0 ? (
        <Remark Icon={Bot}>{messages.remarks.reported}</Remark>
      ) : null}
      {remarks.map(({ phase, code, phrases }) => (
        <Remark key={`${phase} ${code}`} Icon={Bot}>
          <Sentence
            text={messages.remarks[code as keyof typeof messages.remarks] ?? code}
            values={{ words: <q dir="auto">{phrases?.map(({ found }) => found).join(', ')}</q> }}
          />
        </Remark>
      ))}
    </ul>
  );
}

function Remark(props: { Icon?: typeof Bot; urgent?: boolean; children: ReactNode }) {
  const { Icon, urgent, children } = props;
  return (
    <li
      className={
        urgent
          ? 'inline-flex items-center gap-1.5 rounded-full bg-danger px-3 py-1 font-semibold text-paper'
          : 'inline-flex items-center gap-1.5 rounded-full bg-petal px-3 py-1 font-semibold'
      }
    >
      {Icon ? <Icon aria-hidden="true" className="size-3.5 shrink-0" /> : null}
      <span>{children}</span>
    </li>
  );
}
