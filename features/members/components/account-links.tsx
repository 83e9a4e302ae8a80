import { ChevronRight } from 'lucide-react';
import { Panel } from '@/components/ui/panel';
import type { Role } from '@/features/members/role';
import { ownSanctionsHref } from '@/features/sanctions/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  role: Role;
  /** Whether moderators have ever decided anything about them. */
  decided: boolean;
  locale: Locale;
  messages: Catalogue;
};

/** The pages that only some members have a use for. */
export function AccountLinks({ role, decided, locale, messages }: Props) {
  const { goodHands, sessionsTitle } = messages.members;
  const links = [
    role === 'moderator' || role === 'owner'
      ? { href: `/${locale}/moderation`, text: goodHands.moderation }
      : null,
    role === 'editor' ? { href: `/${locale}/moderation/posts`, text: goodHands.switches } : null,
    role === 'owner' ? { href: `/${locale}/members`, text: goodHands.members } : null,
    decided ? { href: ownSanctionsHref(locale), text: messages.sanctions.own.link } : null,
    { href: `/${locale}/account/sessions`, text: sessionsTitle },
  ].filter((link) => link !== null);
  return (
    <Panel className="py-2! sm:py-2!">
      <ul className="divide-y divide-line">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a
              href={href}
              className="flex min-h-touch items-center justify-between gap-3 py-2 font-semibold hover:text-rose"
            >
              {text}
              <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
