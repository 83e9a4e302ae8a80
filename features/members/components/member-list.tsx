import type { ListedMember } from '@/features/members/queries';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { RoleForm } from './role-form';

type Props = {
  found: ListedMember[];
  query: string;
  locale: Locale;
  messages: Catalogue['members'];
};

/** Members, each with the role they have and the form to give them another. */
export function MemberList({ found, query, locale, messages }: Props) {
  return (
    <ul className="divide-y divide-line rounded-3xl bg-raised px-5 shadow-card sm:px-6">
      {found.map((member) => (
        <li key={member.id} className="grid gap-3 py-4">
          <div className="min-w-0">
            <p className="font-semibold break-words">
              <bdi>{member.displayName}</bdi>
            </p>
            <p className="text-sm text-muted">
              @{member.handle} · {messages.roles[member.role]}
            </p>
          </div>
          <RoleForm member={member} query={query} locale={locale} messages={messages} />
        </li>
      ))}
    </ul>
  );
}
