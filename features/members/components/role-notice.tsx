import { Notice } from '@/components/ui/notice';
import type { ListedMember } from '@/features/members/queries';
import { format } from '@/lib/i18n/format';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  /** From the address, so anything may stand there. */
  did: unknown;
  member: ListedMember | null;
  messages: Catalogue['members'];
};

/** What became of the role that was given a moment ago. */
export function RoleNotice({ did, member, messages }: Props) {
  const { roleProblems, roleGiven, roleSame, roles } = messages;
  if (typeof did === 'string' && Object.hasOwn(roleProblems, did))
    return (
      <Notice tone="danger" role="alert">
        {roleProblems[did as keyof typeof roleProblems]}
      </Notice>
    );
  if (!member || (did !== 'given' && did !== 'same')) return null;
  const sentence = did === 'given' ? roleGiven : roleSame;
  return (
    <Notice tone="good" role="status">
      {format(sentence, { name: member.displayName, role: roles[member.role] })}
    </Notice>
  );
}
