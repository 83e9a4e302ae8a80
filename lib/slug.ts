const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_LENGTH = 80;

/** What the build renders in place of a slug or a cursor; it can be neither, so nothing is read. */
export const RESERVED_SLUG = '-';

/**
 * Whether `value` can be the name of something in an address: lower-case ASCII words joined by
 * single hyphens, 80 characters at most. Asked before a cache or a database is.
 */
export function isSlug(value: string): boolean {
  return value.length <= MAX_LENGTH && shape.test(value);
}
