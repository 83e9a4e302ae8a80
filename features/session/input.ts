import { z } from 'zod';

const EMAIL_LENGTH = 254;

const emailSchema = z
  .string()
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(EMAIL_LENGTH));

/** The e-mail address in `value`, in lower case; null where there is none. 254: RFC 5321, 4.5.3.1.3. */
export function parseEmail(value: unknown): string | null {
  return emailSchema.safeParse(value).data ?? null;
}
