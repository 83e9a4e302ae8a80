/** Why a sign-in did not happen; the catalogue has a sentence for each. */
export const signInProblems = [
  'email-invalid',
  'no-mail',
  'mail-failed',
  'link-used',
  'unknown-provider',
  'provider-unreachable',
  'provider-failed',
  'cancelled',
  'not-linked',
  'connected-elsewhere',
  'demo-missing',
  'rate-limited',
  'failed',
] as const;

export type SignInProblem = (typeof signInProblems)[number];

export function isSignInProblem(value: unknown): value is SignInProblem {
  return (signInProblems as readonly unknown[]).includes(value);
}
