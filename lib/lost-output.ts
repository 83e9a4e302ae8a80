/**
 * Lets this process go on when nobody reads what it says any more, as after `npm start | head`: a
 * failure to say something would otherwise end it, or be said itself, without end.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
