import { format } from '@/lib/i18n/format';
import { maxDisplayName } from '@/lib/text/display-name';
import type { Catalogue } from '@/messages/catalogue';

/** The strings of the name's field, ready for a client component. */
export function nameTexts({
  displayName,
  displayNameHint,
  nameProblems,
  used,
}: Catalogue['members']) {
  const limit = { limit: maxDisplayName };
  return {
    label: displayName,
    hint: format(displayNameHint, limit),
    problems: { ...nameProblems, 'too-long': format(nameProblems['too-long'], limit) },
    used,
  };
}

/** The strings of the handle's field. */
export function handleTexts(messages: Catalogue['members']) {
  return {
    label: messages.handle,
    hint: messages.handleHint,
    problems: messages.handleProblems,
    free: messages.handleFree,
    checking: messages.handleChecking,
  };
}
