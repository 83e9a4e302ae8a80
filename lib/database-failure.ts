// SQLSTATE classes (PostgreSQL, appendix A). Data: invalid values, broken constraints. Unavailable:
// connection, out of resources, operator intervention (shutdown, timeout), system error, and
// transactions that lost against others.
const dataFault = /^2[23]...$/;
const unavailable = /^(08|40|53|57|58)...$/;
const lostRace = /^(40001|40P01)$/;

// What the drivers say without a code when a connection breaks or cannot be had in time.
const brokenConnection =
  /connection (terminated|ended|closed|timeout)|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable/i;

/** Whether PostgreSQL refused what it was given: a value or a constraint is at fault. */
export function isDataFault(error: unknown): boolean {
  return causes(error).some(({ code }) => dataFault.test(code));
}

/** The name of the unique constraint that refused the row; null where it was none. */
export function brokenUnique(error: unknown): string | null {
  return causes(error).find(({ code }) => code === '23505')?.constraint ?? null;
}

/** Whether a row refers to one that is gone meanwhile. */
export function isBrokenReference(error: unknown): boolean {
  return causes(error).some(({ code }) => code === '23503');
}

/** Whether the transaction was ended for the sake of another, and trying it again is right. */
export function isLostRace(error: unknown): boolean {
  return causes(error).some(({ code }) => lostRace.test(code));
}

/** Whether the database could not be reached or could not serve: asking again later may succeed. */
export function isUnavailable(error: unknown): boolean {
  return causes(error).some(
    ({ code, message }) =>
      unavailable.test(code) || /^E[A-Z_]+$/.test(code) || brokenConnection.test(message),
  );
}

/** Drizzle wraps what the driver threw, and Node gathers failed connections in an AggregateError. */
function causes(error: unknown): { code: string; message: string; constraint?: string }[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  // The message of a wrapped error repeats the values of the query, which may say anything.
  const message = error.cause ? '' : error.message;
  return [{ code, message, constraint }, ...inner.flatMap(causes)];
}
