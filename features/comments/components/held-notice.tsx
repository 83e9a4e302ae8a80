import { Notice } from '@/components/ui/notice';
import type { HeldFor } from '@/features/comments/held-for';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  heldFor?: HeldFor;
  messages: Catalogue['comments'];
  /** Where it has just become so. */
  role?: 'status';
  className?: string;
};

/** For the author of what waits for a moderator: that it does, and why where that can be told. */
export function HeldNotice({ heldFor, messages, role, className }: Props) {
  return (
    <Notice role={role} className={className}>
      <p>{messages.heldNotice}</p>
      {heldFor ? <p>{messages.heldFor[heldFor]}</p> : null}
    </Notice>
  );
}
