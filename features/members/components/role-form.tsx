import { Button } from '@/components/ui/button';
import { controlClass } from '@/components/ui/field-frame';
import type { ListedMember } from '@/features/members/queries';
import { roles } from '@/features/members/role';
import { HiddenFields } from '@/features/session/components/hidden-fields';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  member: ListedMember;
  /** What was searched, to come back to. */
  query: string;
  locale: Locale;
  messages: Catalogue['members'];
};

/** Gives one member a role. */
export function RoleForm({ member, query, locale, messages }: Props) {
  return (
    <form method="post" action={`/api/members/${member.id}/role`} className="flex gap-2">
      <HiddenFields locale={locale} />
      <input type="hidden" name="q" value={query} />
      <select
        name="role"
        aria-label={format(messages.roleOf, { name: member.displayName })}
        defaultValue={member.role}
        className={`min-h-touch min-w-0 flex-1 ${controlClass}`}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {messages.roles[role]}
          </option>
        ))}
      </select>
      <Button type="submit" look="secondary">
        {messages.roleGive}
      </Button>
    </form>
  );
}
