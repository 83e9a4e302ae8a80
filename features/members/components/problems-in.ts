import type { HandleProblem, NameProblem } from '@/features/members/input';
import type { Catalogue } from '@/messages/catalogue';

type Query = Record<string, string | string[] | undefined>;

/** The problems that a refused form left in the address; whatever else stands there counts as none. */
export function problemsIn(
  { name, handle }: Query,
  { nameProblems, handleProblems }: Catalogue['members'],
): { displayName?: NameProblem; handle?: HandleProblem } {
  return {
    ...(isKey(nameProblems, name) && { displayName: name }),
    ...(isKey(handleProblems, handle) && { handle }),
  };
}

function isKey<T extends object>(sentences: T, value: unknown): value is Extract<keyof T, string> {
  return typeof value === 'string' && Object.hasOwn(sentences, value);
}
