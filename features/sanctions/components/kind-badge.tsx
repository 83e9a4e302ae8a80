import type { SanctionKind } from '@/features/sanctions/terms';
import type { Catalogue } from '@/messages/catalogue';

type Props = { kind: SanctionKind; messages: Catalogue['sanctions']['desk'] };

/** What kind of sanction it is, in a word. */
export function KindBadge({ kind, messages }: Props) {
  return (
    <span className="rounded-full bg-petal px-3 py-1 text-sm font-semibold text-ink">
      {messages.kinds[kind]}
    </span>
  );
}
