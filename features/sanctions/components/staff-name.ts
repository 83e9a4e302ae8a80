import { format } from '@/lib/i18n/format';
import type { Catalogue } from '@/messages/catalogue';

/** Who decided, as a sentence names them; somebody who has left where there is no name. */
export function staffName(
  name: string | null | undefined,
  { person, formerStaff }: Catalogue['sanctions']['desk'],
): string {
  return name ? format(person, { name }) : formerStaff;
}
