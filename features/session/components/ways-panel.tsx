import { KeyRound, Mail } from 'lucide-react';
import { Panel } from '@/components/ui/panel';
import { signInProviders } from '@/features/session/providers';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { ProviderButtons } from './provider-buttons';

type Props = {
  email: string | null;
  /** The ids of the providers that are connected. */
  connections: string[];
  locale: Locale;
  messages: Catalogue['members'];
};

/** The ways a member has of signing in, and the ones they could add. */
export function WaysPanel({ email, connections, locale, messages }: Props) {
  const providers = signInProviders();
  const nameOf = (id: string) => providers.find((provider) => provider.id === id)?.name;
  const others = providers.filter(({ id }) => !connections.includes(id));
  return (
    <Panel title={messages.waysTitle}>
      <ul className="grid gap-2">
        {email ? (
          <li className="flex items-start gap-3">
            <Mail aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
            <span className="min-w-0 wrap-anywhere">{format(messages.wayEmail, { email })}</span>
          </li>
        ) : null}
        {connections.map((id) => (
          <li key={id} className="flex items-start gap-3">
            <KeyRound aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
            {wayOf(nameOf(id), messages)}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <div className="mt-4">
          <ProviderButtons
            connect
            locale={locale}
            next={`/${locale}/account?connected=1`}
            providers={others}
            text={messages.connect}
          />
        </div>
      ) : null}
    </Panel>
  );
}

function wayOf(provider: string | undefined, messages: Catalogue['members']): string {
  return provider ? format(messages.wayProvider, { provider }) : messages.wayUnknown;
}
