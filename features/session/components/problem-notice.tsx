import { Notice } from '@/components/ui/notice';
import { isSignInProblem } from '@/features/session/problems';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { waitText } from '@/messages/refusal-text';

const MOST_SECONDS = 86_400;

type Props = {
  /** From the address, so anything may stand there. */
  problem: unknown;
  wait: unknown;
  locale: Locale;
  messages: Pick<Catalogue, 'signIn' | 'errors'>;
};

/** Why the sign-in before this page did not happen; nothing where none was tried. */
export function ProblemNotice({ problem, wait, locale, messages: { signIn, errors } }: Props) {
  // A wrong address is told beside its field.
  if (!isSignInProblem(problem) || problem === 'email-invalid') return null;
  const seconds = Math.min(Math.max(Math.trunc(Number(wait)) || 1, 1), MOST_SECONDS);
  return (
    <Notice tone="danger" role="alert" title={signIn.problemTitle}>
      <p>{format<string>(signIn.problems[problem], { wait: waitText(seconds, errors, locale) })}</p>
    </Notice>
  );
}
