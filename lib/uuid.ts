const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `value` is a lower-case UUID as RFC 9562 writes it; the database is not asked about others. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && shape.test(value);
}
