import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { Role } from '@/features/members/role';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { HiddenFields } from './hidden-fields';

type Props = {
  locale: Locale;
  next: string;
  messages: Catalogue['signIn'];
  roles: Catalogue['members']['roles'];
};

/** The demo's one-press sign-in as each role. */
export function DemoPeople({ locale, next, messages, roles }: Props) {
  const people: [Role, string][] = [
    ['fan', messages.demoFan],
    ['moderator', messages.demoModerator],
    ['editor', messages.demoEditor],
    ['owner', messages.demoOwner],
  ];
  return (
    <Panel title={messages.demoTitle} className="border-2 border-dashed border-gold">
      <p className="text-muted">{messages.demoText}</p>
      <form method="post" action="/api/sign-in/demo" className="mt-4 grid gap-3 sm:grid-cols-2">
        <HiddenFields locale={locale} next={next} />
        {people.map(([role, does]) => (
          <div key={role} className="grid gap-1">
            <Button
              type="submit"
              name="role"
              value={role}
              look="secondary"
              aria-describedby={`demo-${role}`}
            >
              {format(messages.demoAs, { role: roles[role] })}
            </Button>
            <p id={`demo-${role}`} className="text-center text-sm text-muted">
              {does}
            </p>
          </div>
        ))}
      </form>
    </Panel>
  );
}
