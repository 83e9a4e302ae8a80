import type { ListedMember } from '@/features/members/queries';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { RoleForm } from './role-form';

type Props = { found: ListedMember[]; locale: Locale; messages: Catalogue['members'] };

/** Members, each with the role they have and the form to give them another. */
export function MemberList({ found, locale, messages }: Props) {
  return (
    <ul className="divide-y divide-line rounded-3xl bg-raised px-5 shadow-card sm:px-6">
      {found.map(({ id, handle, displayName, role }) => (
        <li key={id} className="grid gap-3 py-4">
          <div className="min-w-0">
            <p className="font-semibold break-words">
              <bdi>{displayName}</bdi>
            </p>
            <p className="text-sm text-muted">
              @{handle} · {messages.roles[role]}
            </p>
          </div>
          <RoleForm
            memberId={id}
            role={role}
            locale={locale}
            texts={{
              label: format(messages.roleOf, { name: displayName }),
              give: messages.roleGive,
              saving: messages.saving,
              roles: messages.roles,
            }}
          />
        </li>
      ))}
    </ul>
  );
}
