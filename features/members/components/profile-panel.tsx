import { Panel } from '@/components/ui/panel';
import type { NameProblem } from '@/features/members/input';
import type { Member } from '@/features/session/viewer';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { nameTexts } from './name-texts';
import { RenameForm } from './rename-form';

type Props = {
  member: Member;
  /** The name that was typed and refused a moment ago. */
  refused: { displayName: string; problem: NameProblem } | null;
  saved: boolean;
  locale: Locale;
  messages: Catalogue['members'];
};

/** Who one is here, and the form to change one's name. */
export function ProfilePanel({ member, refused, saved, locale, messages }: Props) {
  const { displayName, handle, role, joinedAt } = member;
  const facts = [
    format(messages.yourHandle, { handle }),
    role === 'fan' ? null : format(messages.yourRole, { role: messages.roles[role] }),
    format(messages.memberSince, { date: formatDate(joinedAt, locale) }),
  ];
  return (
    <Panel title={messages.profileTitle}>
      <RenameForm
        displayName={refused?.displayName ?? displayName}
        problem={refused?.problem}
        saved={saved}
        locale={locale}
        texts={{ name: nameTexts(messages), save: messages.save, saved: messages.saved }}
      />
      <p className="mt-4 text-muted">{facts.filter(Boolean).join(' ')}</p>
    </Panel>
  );
}
