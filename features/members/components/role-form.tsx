'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { giveRoleAction } from '@/features/members/actions';
import { type Role, roles } from '@/features/members/role';

type Props = {
  memberId: string;
  role: Role;
  locale: string;
  texts: { label: string; give: string; saving: string; roles: Record<Role, string> };
};

/** Gives one member a role. */
export function RoleForm({ memberId, role, locale, texts }: Props) {
  const [state, action] = useActionState(giveRoleAction, null);
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="memberId" value={memberId} />
      <div className="flex gap-2">
        <select
          // A form that was sent shows its first choice again: keyed, it shows the role as it is.
          key={role}
          name="role"
          aria-label={texts.label}
          defaultValue={role}
          className="min-h-touch min-w-0 flex-1 rounded-full border border-control bg-raised px-4"
        >
          {roles.map((name) => (
            <option key={name} value={name}>
              {texts.roles[name]}
            </option>
          ))}
        </select>
        <SubmitButton look="secondary" busyText={texts.saving}>
          {texts.give}
        </SubmitButton>
      </div>
      <p
        role="status"
        className={`text-sm font-medium empty:hidden ${state?.ok ? 'text-good' : 'text-danger'}`}
      >
        {state?.text}
      </p>
    </form>
  );
}
